import { execFile, execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Blocks } from '@hengjian/catalog/testing/mutation/invented.ts'
import { layouts } from '@hengjian/catalog/testing/mutation/laid.ts'

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

/** Formats that LibreOffice writes a report in, each by the name of its filter. */
const filters = {
  docx: 'docx:MS Word 2007 XML',
  doc: 'doc:MS Word 97',
  rtf: 'rtf:Rich Text Format',
  xls: 'xls:MS Excel 97',
} as const

export type OtherFormat = keyof typeof filters
export const otherFormats = Object.keys(filters) as readonly OtherFormat[]

/** A report as LibreOffice writes it. Its PDF would need a Chinese font on the machine. */
export async function byLibreOffice(
  blocks: Blocks,
  folder: string,
  format: OtherFormat,
): Promise<Uint8Array> {
  const isBook = format === 'xls'
  const source = join(folder, isBook ? 'report.xlsx' : 'report.html')
  await writeFile(source, isBook ? await layouts['XLSX']!(blocks) : asHtml(blocks))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const asked = ['--headless', '--convert-to', filters[format], '--outdir', folder, source]
  await promisify(execFile)('soffice', [profile, ...asked])
  return readFile(join(folder, `report.${format}`))
}
