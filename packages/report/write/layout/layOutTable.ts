import { gridOf, placesOf, type Table, type TableCell } from '../../model/table.ts'
import { columnWidths } from './columnWidths.ts'
import { keptWithNext } from './keepTogether.ts'
import { labelInset } from './labelInset.ts'
import { cellMeasure } from './layout.ts'
import { linesOf } from './textWidth.ts'

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

/** Rows of more lines may break over pages; a lower one moves to the next page whole. */
const mostWhole = 20

export type LaidTable = {
  readonly widths: readonly number[]
  /** Cells by the row in which they begin. */
  readonly rows: readonly (readonly LaidCell[])[]
  /** Whether a row stays on one page. */
  readonly whole: readonly boolean[]
  /** Whether a row stays on one page with the row below; of the last row, with the foot of the table. */
  readonly kept: readonly boolean[]
}

/**
 * Gives a table the widths and page breaks that all written formats share.
 * @param width of the text area in points
 */
export function layOutTable(table: Table, width: number): LaidTable {
  const widths = columnWidths(table, width, cellMeasure)
  const cells = placesOf(gridOf(table)).map(({ cell, row, column }): LaidCell => {
    const own = widths.slice(column, column + cell.columnSpan).reduce((sum, one) => sum + one, 0)
    return { cell, row, column, width: own, extraInset: labelInset(cell, own, cellMeasure) }
  })
  const rows: LaidCell[][] = table.rows.map(() => [])
  for (const cell of cells) rows[cell.row]?.push(cell)
  const lines = rows.map((row) => Math.max(1, ...row.map(linesIn)))
  return { widths, rows, whole: lines.map((high) => high <= mostWhole), kept: keptWithNext(table, lines) }
}

/** Lines of a cell; one over several rows goes over pages with them, whatever its own text. */
const linesIn = ({ cell, width, extraInset }: LaidCell): number =>
  cell.rowSpan > 1
    ? 1
    : linesOf(cell.text.text, (width - 2 * (cellMeasure.inset + extraInset)) / cellMeasure.em)
