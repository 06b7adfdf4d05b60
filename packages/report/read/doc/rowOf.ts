import { type Defined, rowFrom } from '../rows/rowFrom.ts'
import type { Row } from '../rows/tableOfRows.ts'
import { codes, type Property } from './properties.ts'

/** A row from the words of its cells and the properties of its end mark, which hold the edges and merges of the cells. */
export const rowOf = (words: readonly string[], properties: readonly Property[]): Row =>
  rowFrom(words, definedBy(properties))

/** Bits of a cell: it goes on to the left, it goes on from above, it is the first of those. */
const [joinsLeft, mergedDown, beginsDown] = [0x02, 0x20, 0x40]
const cellSize = 20

function definedBy(properties: readonly Property[]): readonly Defined[] {
  let defined: Defined[] = []
  for (const { code, value } of properties)
    switch (code) {
      case codes.cells:
        defined = cellsIn(value)
        break
      case codes.mergedAcross:
        for (let at = (value[0] ?? 0) + 1; at < (value[1] ?? 0); at += 1)
          if (defined[at]) (defined[at] as Defined).joins = true
        break
      case codes.mergedDown: {
        const cell = defined[value[0] ?? 0]
        if (cell) cell.merge = value[1] === 3 ? 'begins' : value[1] === 1 ? 'goesOn' : 'none'
        break
      }
    }
  return defined
}

/** The number of cells, one edge more than that, and behind them what is said of each cell. */
function cellsIn(value: Buffer): Defined[] {
  const count = value[0] ?? 0
  if (value.length < 1 + 2 * (count + 1)) return []
  const edge = (at: number): number => value.readInt16LE(1 + 2 * at)
  return Array.from({ length: count }, (_, at) => {
    const place = 1 + 2 * (count + 1) + cellSize * at
    const bits = place + 2 <= value.length ? value.readUInt16LE(place) : 0
    const merge = (bits & beginsDown) > 0 ? 'begins' : (bits & mergedDown) > 0 ? 'goesOn' : 'none'
    return { left: edge(at), right: edge(at + 1), joins: (bits & joinsLeft) > 0, merge }
  })
}
