import { placesOf, type Grid } from '../../model/table.ts'
import type { CellMeasure } from './columnWidths.ts'
import { textWidth } from './textWidth.ts'

/** A cell of more lines towers over its row: the eye loses which figure the reason belongs to. */
const mostLines = 8
/** What a column keeps of the width it was wished, so that the form stays the one that people know. */
const kept = 0.6
/** Columns of longer tables stay as they are wished: nothing on them is read side by side. */
const mostRows = 300

type Measured = { readonly row: number; readonly column: number; readonly span: number; readonly em: number }

/**
 * Gives width to the column whose text would stand in a tower of lines, as a long 偏差原因 does, and takes
 * it from the columns beside, one em at a time and as long as the table gets lower. A table without
 * such a cell keeps its widths.
 * @param widths of the columns in points
 * @param least width of each column in points
 */
export function relievedWidths(
  grid: Grid,
  widths: readonly number[],
  least: readonly number[],
  { em, inset }: CellMeasure,
): readonly number[] {
  if (grid.length > mostRows) return widths
  const cells = placesOf(grid).flatMap(({ cell, row, column }): Measured[] =>
    cell.rowSpan === 1 ? [{ row, column, span: cell.columnSpan, em: textWidth(cell.text.text) * em }] : [],
  )
  const linesIn = ({ column, span, em: length }: Measured, at: readonly number[]): number =>
    length / (at.slice(column, column + span).reduce((sum, one) => sum + one, 0) - 2 * inset)
  const heightAt = (at: readonly number[]): number => {
    const rows = grid.map(() => 1)
    for (const cell of cells) rows[cell.row] = Math.max(rows[cell.row] as number, linesIn(cell, at))
    return rows.reduce((sum, one) => sum + one, 0)
  }
  const floor = widths.map((width, column) => Math.max(least[column] as number, width * kept))
  let best = widths
  for (;;) {
    const [tower] = cells
      .filter(({ span }) => span === 1)
      .sort((one, other) => linesIn(other, best) - linesIn(one, best))
    if (!tower || linesIn(tower, best) <= mostLines) return best
    const lower = best
      .map((width, donor) => ({ donor, rest: width - em }))
      .filter(({ donor, rest }) => donor !== tower.column && rest >= (floor[donor] as number))
      .map(({ donor }) => moved(best, donor, tower.column, em))
      .map((at) => ({ at, height: heightAt(at) }))
      .sort((one, other) => one.height - other.height)[0]
    if (!lower || lower.height >= heightAt(best)) return best
    best = lower.at
  }
}

const moved = (widths: readonly number[], from: number, to: number, by: number): readonly number[] =>
  widths.map((width, column) => (column === from ? width - by : column === to ? width + by : width))
