import { columnLetters, columnNumber, type Sheet } from '@hengjian/workbook'
import type { ReadCell, Reading, ReadRemark, ReadTable } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { shown } from './shown.ts'

/**
 * The sheets of a workbook of whatever format as a Reading: every sheet a table with its merges, numbers as the sheet
 * shows them. What is hidden is read all the same, and said.
 * @throws ReadError where no sheet holds anything
 */
export function readingOfSheets(kind: 'xlsx' | 'xls', sheets: readonly Sheet[]): Reading {
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) throw new ReadError('EMPTY', '表格里没有内容，请换一份有内容的文件。')
  return {
    kind,
    blocks: filled.map((sheet, at) => tableOf(sheet, at + 1)),
    remarks: filled.flatMap(remarksOf),
    pages: null,
    lines: null,
  }
}

/** The filled part of a sheet as a grid; blank margins are left out. */
function tableOf({ name, rows, merges }: Sheet, table: number): ReadTable {
  const mergeAt = new Map(merges.map((merge) => [`${columnLetters(merge.left)}${merge.top}`, merge]))
  const filled = rows.flatMap(({ number, cells }) =>
    [...cells].map(([letters, cell]) => ({
      row: number,
      column: columnNumber(letters),
      letters,
      text: shown(cell),
    })),
  )
  const top = least(filled.map(({ row }) => row))
  const left = least(filled.map(({ column }) => column))
  const cells = filled.map(({ row, column, letters, text }): ReadCell => {
    const merge = mergeAt.get(`${letters}${row}`)
    const place = {
      sheet: name,
      cell: `${letters}${row}`,
      table,
      row: row - top + 1,
      column: column - left + 1,
    }
    return {
      row: row - top,
      column: column - left,
      rowSpan: merge ? merge.bottom - merge.top + 1 : 1,
      columnSpan: merge ? merge.right - merge.left + 1 : 1,
      text: { text, marks: [{ at: 0, place }] },
    }
  })
  return {
    kind: 'table',
    rows: most(cells.map((cell) => cell.row + cell.rowSpan)),
    columns: most(cells.map((cell) => cell.column + cell.columnSpan)),
    cells,
    known: 'file',
  }
}

/** Sheets have more cells than a call has arguments. */
const least = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.min(one, other))
const most = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other))

/** What of a sheet nobody sees who looks at it: hidden parts, and formulas behind the numbers. */
function remarksOf({ name, hidden, rows, hiddenColumns }: Sheet): readonly ReadRemark[] {
  const formulas = rows.flatMap(({ cells }) => [...cells.values()].filter((one) => one.formula !== undefined))
  const unsaved = formulas.filter(({ text }) => text === '').length
  const hiddenRows = rows.filter((row) => row.hidden).length
  const remark = (kind: ReadRemark['kind'], is: boolean, what: string): readonly ReadRemark[] =>
    is ? [{ kind, sentence: `工作表“${name}”${what}`, place: { sheet: name } }] : []
  return [
    ...remark('hiddenSheet', hidden, '是隐藏的，也一并检查。'),
    ...remark('hiddenRows', hiddenRows > 0, `有 ${hiddenRows} 行是隐藏的，也一并检查。`),
    ...remark('hiddenColumns', hiddenColumns.length > 0, '有隐藏的列，也一并检查。'),
    ...remark(
      'formula',
      formulas.length > unsaved,
      `有 ${formulas.length - unsaved} 格是公式，按文件里保存的结果检查。`,
    ),
    ...remark(
      'formula',
      unsaved > 0,
      `有 ${unsaved} 格公式没有保存结果，这些格没有检查；请在 WPS 或 Excel 中打开、保存后再试。`,
    ),
  ]
}
