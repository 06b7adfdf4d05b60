import type { ReadCell, ReadTable } from '../../model/reading.ts'
import { limits, tooLarge, tooWide } from '../limits.ts'

/** A table of a page while its rows come in. */
export type PageTable = {
  readonly cells: ReadCell[]
  rows: number
  column: number
  /** For each column the first row that is free below what spans into it. */
  readonly free: number[]
  /** Lines of the cell that is open; null between cells. */
  lines: string[] | null
  span: { readonly rows: number; readonly columns: number }
}

export const newTable = (): PageTable => ({
  cells: [],
  rows: 0,
  column: 0,
  free: [],
  lines: null,
  span: { rows: 1, columns: 1 },
})

export function beginRow(table: PageTable): void {
  table.rows += 1
  if (table.rows > limits.pieces) throw tooLarge()
  table.column = 0
}

/** Begins a cell at the next place that no cell from above takes. */
export function beginCell(table: PageTable, span: PageTable['span']): void {
  if (table.rows === 0) beginRow(table)
  while ((table.free[table.column] ?? 0) > table.rows - 1) table.column += 1
  if (table.column + span.columns > limits.columns) throw tooWide()
  table.lines = []
  table.span = span
}

export function endCell(table: PageTable, number: number): void {
  if (table.lines === null) return
  const [row, column] = [table.rows - 1, table.column]
  const place = { table: number, row: row + 1, column: column + 1 }
  const text = table.lines.join('\n').trim()
  table.cells.push({
    row,
    column,
    rowSpan: table.span.rows,
    columnSpan: table.span.columns,
    text: { text, marks: [{ at: 0, place }] },
  })
  table.column += table.span.columns
  for (let at = column; at < table.column; at += 1) table.free[at] = row + table.span.rows
  table.lines = null
}

/** The finished grid; a span that reaches below the last row ends there. */
export const gridOf = ({ cells, rows }: PageTable): ReadTable => ({
  kind: 'table',
  rows,
  columns: cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 1),
  cells: cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows - cell.row) })),
  known: 'file',
})
