import type { Form, FormCell } from '../form/cell.ts'

/** A cell of our form with its place in the grid, from 0. */
export type PlacedCell = { readonly row: number; readonly column: number; readonly cell: FormCell }

/** Every cell of a form where its spans put it. */
export function placedCells({ rows }: Pick<Form, 'rows'>): readonly PlacedCell[] {
  const taken = new Set<string>()
  const placed: PlacedCell[] = []
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (taken.has(`${row} ${column}`)) column += 1
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.columnSpan; across += 1)
          taken.add(`${row + down} ${column + across}`)
      placed.push({ row, column, cell })
      column += cell.columnSpan
    }
  }
  return placed
}
