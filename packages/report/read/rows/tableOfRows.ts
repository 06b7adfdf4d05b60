import type { ReadCell, ReadTable } from '../../model/reading.ts'
import { limits, tooWide } from '../limits.ts'

/** A cell of a format that rules every row by itself: where it begins and ends across the page, in twips. */
export type RowCell = {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Down the page: the first of merged cells, or one that belongs to the cell above. */
  readonly merge: 'none' | 'begins' | 'goesOn'
}

/** A row; `isKnown` says whether its edges and merges are those of the file, or only counted. */
export type Row = { readonly cells: readonly RowCell[]; readonly isKnown: boolean }

/** Edges nearer than this, less than a millimetre, are one edge that was drawn by hand. */
const near = 40

/** The edges of all rows together make the columns; a cell spans those between its own. */
export function tableOfRows(rows: readonly Row[], table: number): ReadTable {
  const columns = columnsOf(rows)
  const cells: (ReadCell & { rowSpan: number })[] = []
  const lastIn = new Map<number, ReadCell & { rowSpan: number }>()
  for (const [row, { cells: own }] of rows.entries())
    for (const { text, left, right, merge } of own) {
      const column = columns(left)
      const above = merge === 'goesOn' ? lastIn.get(column) : undefined
      if (above && above.row + above.rowSpan === row) above.rowSpan += 1
      else {
        const place = { table, row: row + 1, column: column + 1 }
        const cell = {
          row,
          column,
          rowSpan: 1,
          columnSpan: Math.max(1, columns(right) - column),
          text: { text, marks: [{ at: 0, place }] },
        }
        cells.push(cell)
        lastIn.set(column, cell)
      }
    }
  return {
    kind: 'table',
    rows: rows.length,
    columns: cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 1),
    cells,
    known: rows.every(({ isKnown }) => isKnown) ? 'file' : 'words',
  }
}

/** The number of the column that begins at an edge. */
function columnsOf(rows: readonly Row[]): (edge: number) => number {
  const edges = rows.flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right]))
  const numbers = new Map<number, number>()
  let [number, first] = [-1, Number.NEGATIVE_INFINITY]
  for (const edge of edges.toSorted((one, other) => one - other)) {
    if (edge - first > near) {
      number += 1
      first = edge
    }
    numbers.set(edge, number)
    if (number > limits.columns) throw tooWide()
  }
  return (edge) => numbers.get(edge) ?? 0
}
