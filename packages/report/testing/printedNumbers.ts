import { readPdf } from '@cj-tech-master/excelts/pdf'
import { Decimal } from '@hengjian/values'
import { readWorkbook, type SheetCell } from '@hengjian/workbook'
import type { Report } from '../model/report.ts'
import { gridOf, placesOf } from '../model/table.ts'
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

/** The number of a cell in its format: decimals, thousands, per cent, and the unit in quotes. */
function shown({ kind, text, number: held, format = '' }: SheetCell): string {
  if (kind !== 'number' || held === undefined) return text
  const places = /\.(0+)/.exec(format)?.[1]?.length ?? 0
  const percent = format.includes('%')
  const digits = new Decimal(held).times(percent ? 100 : 1).toFixed(places)
  const [whole = '', fraction] = digits.split('.')
  const grouped = format.startsWith('#,') ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${percent ? '%' : (/"(.*)"/.exec(format)?.[1] ?? '')}`
}

/** Page numbers are no figures. */
export async function numbersOfPdf(bytes: Uint8Array): Promise<Printed> {
  const { pages } = await readPdf(bytes)
  return printed(pages.map(({ text }) => text.replace(/^— \d+ —$/m, '')))
}
