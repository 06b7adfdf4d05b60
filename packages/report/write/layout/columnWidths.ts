import { gridOf, placesOf, type Table } from '../../model/table.ts'
import { relievedWidths } from './relievedWidths.ts'
import { longestPiece } from './textWidth.ts'

/** Size of the type and space between text and rule, in points. */
export type CellMeasure = { readonly em: number; readonly inset: number }

/** Two Han characters always stand side by side: one above the other makes rows too high. */
const fewestHan = 2.1

/**
 * Widths of the columns in points. Relative widths hold as far as no number is cut or runs over a
 * rule and no text towers over its row: a column that is too narrow takes what it lacks from the others.
 * @param width of the whole table in points
 */
export function columnWidths(table: Table, width: number, measure: CellMeasure): readonly number[] {
  const { em, inset } = measure
  const grid = gridOf(table)
  const whole = table.columns.reduce((sum, column) => sum + column, 0)
  const wished = table.columns.map((column) => (column / whole) * width)
  const least = table.columns.map(() => fewestHan * em + 2 * inset)
  for (const { cell, column } of placesOf(grid)) {
    if (cell.columnSpan > 1) continue
    const piece = longestPiece(cell.text.text) * em + 2 * inset
    least[column] = Math.max(least[column] as number, piece)
  }
  return relievedWidths(grid, widened(wished, least, width), least, measure)
}

/** Raises what is below its least width and shrinks the rest in proportion, until nothing is below. */
function widened(wished: readonly number[], least: readonly number[], width: number): readonly number[] {
  const needed = least.reduce((sum, one) => sum + one, 0)
  if (needed >= width) return least.map((one) => (one / needed) * width)
  const raised = new Set<number>()
  for (;;) {
    const fixed = [...raised].reduce((sum, column) => sum + (least[column] as number), 0)
    const free = wished.reduce((sum, one, column) => (raised.has(column) ? sum : sum + one), 0)
    const widths = wished.map((one, column) =>
      raised.has(column) ? (least[column] as number) : (one / free) * (width - fixed),
    )
    const short = widths.flatMap((one, column) => (one < (least[column] as number) - 1e-9 ? [column] : []))
    if (short.length === 0) return widths
    for (const column of short) raised.add(column)
  }
}
