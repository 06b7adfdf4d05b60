import { headRows, leafOf, type Placed, roomsOf, rowsOf, type Standing } from './rows.ts'
import { type Cell, cellsOf } from './spans.ts'

export type Grid = { readonly rows: number; readonly cells: readonly Cell[]; readonly cost: number }

/**
 * Rows, and the cells of each column in them: those of one column do not reach over where one of a column before ends.
 * Found from the left and from the right, as either may be the surer one.
 */
export function gridsOf(
  placed: readonly (readonly Placed[])[],
  columns: number,
  standing: Standing,
): readonly Grid[] {
  const { rows, cost: ofRows } = rowsOf(placed, standing)
  const [leaf, rooms, heads] = [leafOf(placed), roomsOf(placed), headRows(placed, rows)]
  const rowOf = rows.flatMap(([from, to], row) => Array.from({ length: to - from }, () => row))
  const order = Array.from({ length: columns }, (_, column) => column)
  return [order, order.toReversed()].map((columns): Grid => {
    const all: Cell[] = []
    let whole = ofRows
    for (const column of columns) {
      const own = placed.flatMap((line) => line.filter(({ first }) => first === column))
      const borders = new Set([
        ...heads,
        ...all.flatMap(({ first, from, to }) => (first < column ? [from, to + 1] : [])),
      ])
      const inner = new Set(
        all.flatMap(({ first, from, to }) =>
          first > column && first < leaf ? Array.from({ length: to - from }, (_, at) => from + at + 1) : [],
        ),
      )
      const over = placed.flat().filter(({ first, last }) => first < column && column <= last)
      const free = new Set([...heads, ...over.map(({ piece }) => rowOf[piece.at] ?? 0)])
      const { cells, cost } = cellsOf(own, {
        rows,
        rooms,
        standing,
        isBeforeLeaves: column < leaf,
        borders,
        inner,
        free,
      })
      all.push(...cells)
      whole += cost
    }
    return { rows: rows.length, cells: all, cost: whole }
  })
}
