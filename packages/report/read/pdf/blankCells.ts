import type { ReadCell } from '../../model/reading.ts'

/**
 * Cells of a table known from its words, and blank ones wherever none stands: a row that says 合计 and an amount under
 * the third column has a blank second one, and what stands in it is no cell further.
 */
export function withBlankCells(
  cells: readonly ReadCell[],
  rows: number,
  columns: number,
): readonly ReadCell[] {
  const taken = new Set<number>()
  for (const { row, column, rowSpan, columnSpan } of cells)
    for (let down = 0; down < rowSpan; down += 1)
      for (let along = 0; along < columnSpan; along += 1) taken.add((row + down) * columns + column + along)
  const blank: ReadCell[] = []
  for (let row = 0; row < rows; row += 1) {
    const place = cells.find((cell) => cell.row === row)?.text.marks[0]?.place
    for (let column = 0; column < columns; column += 1)
      if (!taken.has(row * columns + column))
        blank.push({
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          text: { text: '', marks: place ? [{ at: 0, place }] : [] },
        })
  }
  return [...cells, ...blank].toSorted((one, other) => one.row - other.row || one.column - other.column)
}
