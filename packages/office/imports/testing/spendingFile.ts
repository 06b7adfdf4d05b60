import { type PlannedCell, type PlannedSheet, writeWorkbook } from '@hengjian/workbook'

/** A cell as a test writes it: words, or a cell with a number or a day. */
export type WrittenCell = string | PlannedCell
export type WrittenRow = readonly WrittenCell[]

/** The columns of 支出明细 as an accounting system would export them. */
export const spendingHead: WrittenRow = [
  '支付日期',
  '凭证号',
  '摘要',
  '经济分类',
  '支出性质',
  '项目',
  '资金来源',
  '金额（元）',
  '收款人',
]

/** A payment that is in order; `changes` puts other cells in its place, by column letter. */
export function payment(voucherNo: string, changes: Readonly<Record<string, WrittenCell>> = {}): WrittenRow {
  const cells: WrittenRow = [
    { date: '2023-03-05' },
    voucherNo,
    '办公用品',
    '30201',
    '基本支出',
    '',
    '当年财政拨款',
    { number: '120.5', format: '#,##0.00' },
    '演示商行',
  ]
  return cells.map((cell, index) => changes[String.fromCharCode(65 + index)] ?? cell)
}

type SheetOfTest = { readonly name?: string; readonly hidden?: boolean; readonly rows: readonly WrittenRow[] }

/** An XLSX file from rows, as our own writer packs it. */
export const book = (...sheets: readonly SheetOfTest[]): Promise<Uint8Array> =>
  writeWorkbook({ title: '样例', sheets: sheets.map(sheetOf) })

const sheetOf = ({ name = '支出明细', hidden = false, rows }: SheetOfTest): PlannedSheet => ({
  name,
  hidden,
  orientation: 'landscape',
  columns: Array.from({ length: 12 }, () => 14),
  headRows: 1,
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))),
})

/** The same rows as text, with a separator between cells. */
export const textTable = (separator: string, ...rows: readonly WrittenRow[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell : (cell.date ?? cell.number ?? ''))).join(separator),
    )
    .join('\r\n')
