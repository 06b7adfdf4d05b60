import type { ReadBlock, ReadCell } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'

export type OpenCell = {
  column: number
  columnSpan: number
  merge: 'none' | 'begins' | 'goesOn'
  /** Merged with the cell before, as programs of before 2003 said it. */
  isMoreOfBefore: boolean
  lines: string[]
}
export type OpenTable = {
  rows: OpenCell[][]
  cell: OpenCell | null
  column: number
  /** Columns of the row, the blank behind it included. */
  columns: number
  isRowDeleted: boolean
}

/** More columns in one cell are no table; word processors stop at 63. */
const widest = 1000

/** Columns that a cell, or the blank before a row, takes; 1 where nothing is said. */
export function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1)
  if (Number.isInteger(span) && span >= 0 && span <= widest) return span
  throw new ReadError('BROKEN', '文件里有一张表的列数不对，没有读取。请在 WPS 或 Word 中打开、另存后重试。')
}

export const wordsOf = ({ lines }: OpenCell): string => lines.join('\n').trim()

/** A cell that is closed: put into its row, or to the cell before where it only goes on with that. */
export function closeCell(table: OpenTable): void {
  const { cell } = table
  if (!cell) return
  const row = table.rows.at(-1)
  const before = row?.at(-1)
  if (cell.isMoreOfBefore && before) {
    before.columnSpan += cell.columnSpan
    if (wordsOf(cell) !== '') before.lines.push(...cell.lines)
  } else row?.push(cell)
  table.column += cell.columnSpan
  table.columns = Math.max(table.columns, table.column)
  table.cell = null
}

/** Merges down are told by cells that go on below the one they began in. */
export function tableBlock({ rows, columns }: OpenTable, table: number): ReadBlock {
  const cells: (ReadCell & { rowSpan: number })[] = []
  const last = new Map<number, ReadCell & { rowSpan: number }>()
  for (const [row, line] of rows.entries())
    for (const open of line) {
      const above = open.merge === 'goesOn' ? last.get(open.column) : undefined
      if (above && above.row + above.rowSpan === row) {
        above.rowSpan += 1
        continue
      }
      const cell = {
        row,
        column: open.column,
        rowSpan: 1,
        columnSpan: open.columnSpan,
        text: {
          text: wordsOf(open),
          marks: [{ at: 0, place: { table, row: row + 1, column: open.column + 1 } }],
        },
      }
      last.set(open.column, cell)
      cells.push(cell)
    }
  return { kind: 'table', rows: rows.length, columns: Math.max(1, columns), cells, known: 'file' }
}
