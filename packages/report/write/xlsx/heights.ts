import type { PlannedCell } from '@hengjian/workbook'
import { linesOf } from '../layout/textWidth.ts'
import type { PlacedCell } from './blockRows.ts'

const bodySize = 10.5
/** Points: of a row without text, and the most that Excel allows. */
const least = 18
export const mostHeight = 409
/** Spreadsheets keep a little space beside the text and break lines a little earlier than printers. */
const usable = 0.92

/**
 * Heights of all rows in points, by row number. Spreadsheets fit rows to their text, but not to text
 * in merged cells, of which forms are made.
 */
export function rowHeights(
  rows: readonly (readonly PlacedCell[])[],
  widths: readonly number[],
): Readonly<Record<number, number>> {
  const heights = rows.map(() => least)
  const needed = rows.flatMap((cells, row) =>
    cells.map(({ cell, column }) => ({
      row,
      span: cell.rowSpan ?? 1,
      height: heightOf(cell, column, widths),
    })),
  )
  // Cells over fewer rows come first: a tall one then asks only for what their rows do not give it.
  for (const { row, span, height } of needed.sort((a, b) => a.span - b.span)) {
    const given = heights.slice(row, row + span).reduce((sum, one) => sum + one, 0)
    if (height <= given) continue
    for (let at = row; at < row + span; at++) heights[at] = (heights[at] as number) + (height - given) / span
  }
  return Object.fromEntries(
    heights.map((height, row) => [row + 1, Math.min(mostHeight, Math.round(height * 4) / 4)]),
  )
}

/** Height in points that the text of a cell needs in its columns. */
export function heightOf(cell: PlannedCell, column: number, widths: readonly number[]): number {
  const size = cell.size ?? bodySize
  const span = widths.slice(column, column + (cell.columnSpan ?? 1))
  const width = (span.reduce((sum, one) => sum + one, 0) * usable) / size
  return linesOf(cell.text ?? cell.number ?? '', width) * size * 1.3 + 4
}
