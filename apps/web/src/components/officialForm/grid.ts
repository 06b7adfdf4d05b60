import type { FormCellJson } from '../../api/contract.ts'

/** A cell of the form with the place that follows from order and spans. */
export type PlacedCell = {
  readonly cell: FormCellJson
  readonly row: number
  readonly column: number
}

/** Puts the cells of every row where a table would draw them: right of what hangs down from above. */
export function placeCells(rows: EvaluationRows): readonly (readonly PlacedCell[])[] {
  const hangsInto: number[] = []
  return rows.map((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while ((hangsInto[column] ?? 0) > row) column += 1
      const placed: PlacedCell = { cell, row, column }
      for (let covered = column; covered < column + cell.columnSpan; covered += 1)
        hangsInto[covered] = row + cell.rowSpan
      column += cell.columnSpan
      return placed
    })
  })
}

export type EvaluationRows = readonly (readonly FormCellJson[])[]

/**
 * What must give way when a box opens below a row: cells that hang down past it grow by one row, and
 * the box takes the columns that none of them covers.
 */
export function boxBelow(
  placed: readonly (readonly PlacedCell[])[],
  row: number,
  columns: number,
): { readonly grows: ReadonlySet<FormCellJson>; readonly columnSpan: number } {
  const grows = new Set<FormCellJson>()
  let covered = 0
  for (const one of placed.flat()) {
    if (one.row <= row && one.row + one.cell.rowSpan > row + 1) {
      grows.add(one.cell)
      covered += one.cell.columnSpan
    }
  }
  return { grows, columnSpan: columns - covered }
}

/** Keys of the figures in reading order, each once: where ↑ and ↓ go. */
export function figuresInOrder(rows: EvaluationRows): readonly string[] {
  const keys = rows.flat().flatMap(({ figure }) => (figure === undefined ? [] : [figure]))
  return [...new Set(keys)]
}

/** The figure before or after another one; the ends stay. */
export function neighbour(order: readonly string[], figure: string, by: -1 | 1): string {
  const at = order.indexOf(figure)
  return order[Math.min(Math.max(at + by, 0), order.length - 1)] ?? figure
}

export type Edits = NonNullable<FormCellJson['edits']>

export const sameEdits = (left: Edits | null | undefined, right: Edits | null | undefined): boolean =>
  left?.indicator === right?.indicator && left?.field === right?.field && left !== undefined && left !== null

/** The cell into which a field is typed, with its place. */
export const cellOfEdits = (
  placed: readonly (readonly PlacedCell[])[],
  edits: Edits,
): PlacedCell | undefined => placed.flat().find(({ cell }) => sameEdits(cell.edits, edits))
