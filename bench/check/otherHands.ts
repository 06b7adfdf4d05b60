import { execFile, execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { Blocks } from '@hengjian/catalog/testing/mutation/invented.ts'
import { layouts } from '@hengjian/catalog/testing/mutation/laid.ts'
import { asPage, cellsFound, sampleTables, sheets } from '@hengjian/report/testing'
import { readSubmission } from '@hengjian/report/read'
import { inFolder } from '../folder.ts'
import type { Measurement } from '../measurement.ts'

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

async function convert(to: string, folder: string, files: readonly string[]): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  await promisify(execFile)('soffice', [
    profile,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    ...files,
  ])
}

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
  await convert(filters[format], folder, [source])
  return readFile(join(folder, `report.${format}`))
}

/** With lines around its cells, and without any: LibreOffice takes lines only from the table itself. */
const styles: Readonly<Record<string, (page: string) => string>> = {
  'all lines': (page) => page.replace('<table>', '<table border="1" cellspacing="0" cellpadding="3">'),
  'no lines': (page) => page,
}

/** Cells of sample tables that are read where they stood, from the DOCX and PDF files that LibreOffice makes. */
export async function measureOtherHands(): Promise<readonly Measurement[]> {
  if (!hasLibreOffice()) {
    console.log('  LibreOffice: not on this machine, tables of other hands left out')
    return []
  }
  return inFolder(async (folder) => {
    const measured: Measurement[] = []
    for (const [style, drawn] of Object.entries(styles)) {
      const pages: string[] = []
      for (const [name, sample] of Object.entries(sampleTables)) {
        const page = join(folder, `${name}.html`)
        await writeFile(page, drawn(asPage(sample, sheets['no lines'] ?? '')))
        pages.push(page)
      }
      await convert('docx:MS Word 2007 XML', folder, pages)
      const documents = pages.map((page) => page.replace(/html$/, 'docx'))
      await convert('pdf:writer_pdf_Export', folder, documents)
      for (const end of ['docx', 'pdf'])
        measured.push(await shareOf(`${end.toUpperCase()} by LibreOffice, ${style}`, documents, end))
    }
    return measured
  })
}

async function shareOf(what: string, documents: readonly string[], end: string): Promise<Measurement> {
  let [found, all] = [0, 0]
  for (const document of documents) {
    const sample = sampleTables[basename(document, '.docx')]
    if (!sample) continue
    const cells = cellsFound(sample, await readSubmission(await readFile(document.replace(/docx$/, end))))
    found += cells.found
    all += cells.all
  }
  return {
    what: `${what}: cells read where they stand`,
    value: (100 * found) / all,
    unit: '%',
    bound: 99,
    atLeast: true,
  }
}
