import { heightOf, mostHeight } from './heights.ts'
import type { PlacedCell } from './blockRows.ts'

export type SheetRows = {
  readonly rows: readonly (readonly PlacedCell[])[]
  /** The row of the sheet, from 0, in which each given row begins. */
  readonly begins: readonly number[]
}

/**
 * A row of a sheet may be 409 points high; more text than that would be cut on screen and paper. A row that needs
 * more becomes several, merged downwards: what fits stays one row.
 */
export function tallRows(rows: readonly (readonly PlacedCell[])[], widths: readonly number[]): SheetRows {
  const needed = rows.map((cells) =>
    cells.reduce(
      (most, { cell, column }) =>
        (cell.rowSpan ?? 1) > 1
          ? most
          : Math.max(most, Math.ceil(heightOf(cell, column, widths) / mostHeight)),
      1,
    ),
  )
  let next = 0
  const begins = needed.map((count) => (next += count) - count)
  const end = (row: number): number => begins[row] ?? next
  return {
    begins,
    rows: rows.flatMap((cells, row) => [
      cells.map(({ cell, column }): PlacedCell => {
        const rowSpan = end(row + (cell.rowSpan ?? 1)) - end(row)
        return { column, cell: rowSpan === 1 ? cell : { ...cell, rowSpan } }
      }),
      ...Array.from({ length: (needed[row] as number) - 1 }, () => []),
    ]),
  }
}
