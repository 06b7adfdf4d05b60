import { gridOf, placesOf, type Table, type TableCell } from '../../model/table.ts'
import { columnWidths } from './columnWidths.ts'
import { labelInset } from './labelInset.ts'
import { cellMeasure } from './layout.ts'

/** A cell with what a writer needs to know about its place. Lengths are points. */
export type LaidCell = {
  readonly cell: TableCell
  /** Where it begins in the grid, from 0. */
  readonly row: number
  readonly column: number
  readonly width: number
  /** Space on both sides beyond the usual one. */
  readonly extraInset: number
}

export type LaidTable = {
  readonly widths: readonly number[]
  /** Cells by the row in which they begin. */
  readonly rows: readonly (readonly LaidCell[])[]
}

/**
 * Gives a table the widths that all written formats share.
 * @param width of the text area in points
 */
export function layOutTable(table: Table, width: number): LaidTable {
  const widths = columnWidths(table, width, cellMeasure)
  const cells = placesOf(gridOf(table)).map(({ cell, row, column }): LaidCell => {
    const own = widths.slice(column, column + cell.columnSpan).reduce((sum, one) => sum + one, 0)
    return { cell, row, column, width: own, extraInset: labelInset(cell, own, cellMeasure) }
  })
  return { widths, rows: table.rows.map((_, row) => cells.filter((cell) => cell.row === row)) }
}
