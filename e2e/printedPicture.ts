import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { fewerColours } from './fewerColours.ts'

const run = promisify(execFile)

/**
 * Keeps the first page of a PDF as a picture of the guide, when HENGJIAN_PICTURES=1. Drawn by `pdftoppm` of
 * poppler-utils, which whoever renews the pictures needs; nobody else does.
 */
export async function printedPicture(pdf: string, name: string): Promise<void> {
  if (process.env['HENGJIAN_PICTURES'] !== '1') return
  const folder = await mkdtemp(join(tmpdir(), 'hengjian-page-'))
  try {
    const page = join(folder, 'page')
    await run('pdftoppm', ['-png', '-r', '80', '-f', '1', '-l', '1', '-singlefile', pdf, page])
    const path = fileURLToPath(new URL(`../docs/guides/pictures/${name}.png`, import.meta.url))
    await writeFile(path, fewerColours(await readFile(`${page}.png`)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
