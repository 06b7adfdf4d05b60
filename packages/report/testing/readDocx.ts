import { inspect } from '@hengjian/workbook'
import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'

/** The text of one part of a DOCX file; empty where there is no such part. */
export async function docxPart(bytes: Uint8Array, name: string): Promise<string> {
  const part = inspect(bytes).open(name)
  return part ? text(Readable.from(part)) : ''
}

export type ReadCell = {
  readonly row: number
  readonly column: number
  rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (xml: string): string =>
  xml.replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)

/** The words of a piece of document XML, a line for each paragraph. */
const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
        .map(([, run = '']) => unescaped(run))
        .join(''),
    )
    .join('\n')

/** The cells of the tables of a DOCX file as a word processor merges them: gridSpan across, vMerge down. */
export async function docxTables(bytes: Uint8Array): Promise<readonly (readonly ReadCell[])[]> {
  const document = await docxPart(bytes, 'word/document.xml')
  return [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => cellsOf(table))
}

function cellsOf(table: string): readonly ReadCell[] {
  const cells: ReadCell[] = []
  for (const [row, [line]] of [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].entries()) {
    let column = 0
    for (const [xml] of line.matchAll(/<w:tc>.*?<\/w:tc>/gs)) {
      const columnSpan = Number(/<w:gridSpan w:val="(\d+)"/.exec(xml)?.[1] ?? 1)
      const merge = /<w:vMerge(?: w:val="(\w+)")?\/>/.exec(xml)
      const above = cells.findLast((cell) => cell.column === column)
      if (merge && merge[1] !== 'restart' && above) above.rowSpan += 1
      else cells.push({ row, column, rowSpan: 1, columnSpan, text: wordsOf(xml) })
      column += columnSpan
    }
  }
  return cells
}

/** Paragraphs outside tables. */
export async function docxParagraphs(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await docxPart(bytes, 'word/document.xml')
  return wordsOf(document.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, '')).split('\n')
}
