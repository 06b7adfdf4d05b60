import { readPdf } from '@cj-tech-master/excelts/pdf'
import { readWorkbook } from '@hengjian/workbook'
import type { Report } from '../model/report.ts'
import { gridOf, placesOf } from '../model/table.ts'
import { shown } from '../read/xlsx/shown.ts'
import { docxPart } from './readDocx.ts'

/** What a document says about its figures: the numbers as printed, in the order of their digits, and its long hashes. */
export type Printed = { readonly numbers: readonly string[]; readonly hashes: readonly string[] }

const hash = /[0-9a-f]{32,}/g
const number = /[-−]?\d+(?:[.,]\d+)*%?/g

function printed(texts: readonly string[]): Printed {
  const whole = texts.join('\n')
  return {
    hashes: [...whole.matchAll(hash)].map(([found]) => found).sort(),
    numbers: [...whole.replaceAll(hash, '').matchAll(number)].map(([found]) => found).sort(),
  }
}

/** The numbers of the report itself, of which every document must hold exactly these. */
export const numbersOfReport = ({ parts }: Report): Printed =>
  printed(
    parts.flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap((block) => {
        switch (block.kind) {
          case 'table':
            return placesOf(gridOf(block)).map(({ cell }) => cell.text.text)
          case 'paragraph':
            return [block.text.text]
          case 'heading':
            return [`${block.number ?? ''}${block.text}`]
          case 'note':
            return [block.text]
          case 'signatures':
            return block.labels
          case 'pageBreak':
            return []
        }
      }),
    ]),
  )

export async function numbersOfDocx(bytes: Uint8Array): Promise<Printed> {
  const document = await docxPart(bytes, 'word/document.xml')
  const paragraphs = document.split('</w:p>')
  return printed(
    paragraphs.map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:br\/>/gs)]
        .map(([, text = '\n']) => text)
        .join(''),
    ),
  )
}

/** As a spreadsheet shows them. */
export async function numbersOfXlsx(bytes: Uint8Array): Promise<Printed> {
  const sheets = await readWorkbook(bytes)
  return printed(sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()].map(shown))))
}

/** Page numbers are no figures. */
export async function numbersOfPdf(bytes: Uint8Array): Promise<Printed> {
  const { pages } = await readPdf(bytes)
  return printed(pages.map(({ text }) => text.replace(/^— \d+ —$/m, '')))
}
