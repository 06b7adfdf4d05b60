import { Workbook } from '@cj-tech-master/excelts'
import { gridOf } from './grid.ts'
import type { PageBlock, PageCell } from './page.ts'

/** A number as a workbook keeps it, with the format by which it is shown as it was printed. */
type Kept = { readonly value: string | number; readonly format: string }

function kept(text: string): Kept {
  const [, sign, whole = '', decimals = '', percent] = /^(-?)([\d,]+)(?:\.(\d+))?(%?)$/.exec(text) ?? []
  if (percent === undefined || !/^(?:\d+|\d{1,3}(?:,\d{3})+)$/.test(whole))
    return { value: text, format: '@' }
  const places = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`
  const printed = Number(`${sign}${whole.replaceAll(',', '')}.${decimals || '0'}`)
  // A share is kept as a fraction; its digits are those that were typed, not those of a division in binary.
  const value = percent === '' ? printed : Number((printed / 100).toFixed(decimals.length + 2))
  return { value, format: `${whole.includes(',') ? '#,##0' : '0'}${places}${percent}` }
}

/** The parts between page breaks: each is a sheet. */
function parts(blocks: readonly PageBlock[]): readonly (readonly PageBlock[])[] {
  const sheets: PageBlock[][] = [[]]
  for (const block of blocks)
    if (block.kind === 'break') sheets.push([])
    else sheets.at(-1)?.push(block)
  return sheets
}

type Sheet = ReturnType<Workbook['addWorksheet']>

function putTable(sheet: Sheet, rows: readonly (readonly PageCell[])[], top: number): void {
  for (const [y, line] of gridOf(rows).entries()) {
    const cells = [...(rows[y] ?? [])]
    for (const [x, { at }] of line.entries()) {
      const cell = at === 'first' ? cells.shift() : undefined
      if (!cell) continue
      const { value, format } = kept(cell.text)
      const written = sheet.getCell(top + y, x + 1)
      if (value !== '') written.value = value
      written.numFmt = format
      if (cell.columns > 1 || cell.rows > 1)
        sheet.mergeCells(top + y, x + 1, top + y + cell.rows - 1, x + cell.columns)
    }
  }
}

/** A workbook with a sheet for each part: paragraphs in the first column, numbers kept as numbers, merged cells. */
export async function asXlsx(blocks: readonly PageBlock[]): Promise<Uint8Array> {
  const workbook = new Workbook()
  for (const [number, part] of parts(blocks).entries()) {
    const sheet = workbook.addWorksheet(`Sheet${number + 1}`)
    let row = 1
    for (const block of part) {
      if (block.kind === 'text') sheet.getCell(row, 1).value = block.text
      if (block.kind === 'table') putTable(sheet, block.rows, row)
      row += block.kind === 'table' ? block.rows.length : 1
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
