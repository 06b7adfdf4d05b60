import { execFile, execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Blocks } from '@hengjian/catalog/testing/mutation/invented.ts'

/** Whether LibreOffice is on this machine: then reports are laid out by a hand that is not ours. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A report as a page of a web system. */
export const pageOf = (blocks: Blocks): Uint8Array => Buffer.from(asHtml(blocks))

const asHtml = (blocks: Blocks): string =>
  `<html><meta charset="utf-8"><body>${blocks
    .map((block) =>
      typeof block === 'string'
        ? `<p>${block}</p>`
        : `<table border="1">${block.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    )
    .join('')}</body></html>`

/** A report as LibreOffice writes it for Word. Its PDF would need a Chinese font on the machine. */
export async function byLibreOffice(blocks: Blocks, folder: string): Promise<Uint8Array> {
  const page = join(folder, 'report.html')
  await writeFile(page, asHtml(blocks))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const asked = ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, page]
  await promisify(execFile)('soffice', [profile, ...asked])
  return readFile(join(folder, 'report.docx'))
}
