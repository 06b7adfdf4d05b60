import { isWrapped } from '../wrapped.ts'
import { isAmount, type Placed } from './inColumns.ts'
import type { RowBlock } from './rows.ts'
import { bottomOf, type Segment, topOf } from './segments.ts'
import { withTightSpans } from './tightSpans.ts'

/** What stands in one column of a row, or over several. */
type Column = { readonly first: number; readonly last: number; readonly lines: readonly Segment[] }

export type Tight = {
  /** White between lines of one cell, at most. */
  readonly within: number
  readonly isParted: (above: Segment, below: Segment) => boolean
}

/** What a further row costs, and a line that ends its cell where the next words would have fitted; in letters. */
const further = 0.6
const unfilled = 0.8
/** A cell stands in the middle of its row; off it, it costs as much as it is off, and not more than this. */
const mostOff = 0.6
/** A row has at most so many lines. */
const mostLines = 24

/**
 * Cells of a table whose rows stand as near each other as lines do: the fewest rows in which every cell stands in the
 * middle, no two amounts stand in one cell, and no line ends before it is full.
 */
export function tightRows(placed: readonly Placed[], tight: Tight): readonly RowBlock[] {
  const levels = levelsOf(placed)
  const rooms = roomsOf(placed)
  const cuts = cheapest(levels, (from) => rowCosts(levels, from, rooms, tight))
  const rows = cuts.map(([from, to]) => levels.slice(from, to))
  const blocks = rows.flatMap((row, at): readonly RowBlock[] =>
    columnsOf(row).map(({ first, last, lines }) => {
      const [top, end] = [lines[0], lines.at(-1)]
      return {
        first,
        last,
        lines,
        top: top ? topOf(top) : 0,
        bottom: end ? bottomOf(end) : 0,
        from: at,
        to: at,
      }
    }),
  )
  const extents = rows.map((row) => ({
    top: row[0]?.[0]?.segment.y ?? 0,
    bottom: row.at(-1)?.[0]?.segment.y ?? 0,
  }))
  const isOne = (above: Segment, below: Segment): boolean =>
    topOf(below) - bottomOf(above) <= tight.within && !tight.isParted(above, below)
  return withTightSpans(blocks, extents, isOne)
}

/** Pieces on one baseline. */
function levelsOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const levels: Placed[][] = []
  for (const one of placed) {
    const level = levels.at(-1)
    const [before] = level ?? []
    if (level && before && one.segment.y - before.segment.y < 0.25 * one.segment.size) level.push(one)
    else levels.push([one])
  }
  return levels
}

const keyOf = ({ first, last }: Pick<Placed, 'first' | 'last'>): string => `${first} ${last}`

/** How wide lines of each column are at most. */
function roomsOf(placed: readonly Placed[]): ReadonlyMap<string, number> {
  const rooms = new Map<string, number>()
  for (const one of placed) {
    const { left, right } = one.segment
    rooms.set(keyOf(one), Math.max(rooms.get(keyOf(one)) ?? 0, right - left))
  }
  return rooms
}

function columnsOf(row: readonly (readonly Placed[])[]): readonly Column[] {
  return [...Map.groupBy(row.flat(), keyOf).values()].map((own) => ({
    first: own[0]?.first ?? 0,
    last: own[0]?.last ?? 0,
    lines: own.map(({ segment }) => segment),
  }))
}

/** Cost of the rows that begin at a level and end behind the next, the one after it, and so on. */
function rowCosts(
  levels: readonly (readonly Placed[])[],
  from: number,
  rooms: ReadonlyMap<string, number>,
  { within, isParted }: Tight,
): readonly number[] {
  const costs: number[] = []
  const columns = new Map<string, { readonly top: number; end: Segment; amounts: number; size: number }>()
  const start = levels[from]?.[0]?.segment.y ?? 0
  let ends = 0
  for (let at = from; at < Math.min(levels.length, from + mostLines); at += 1) {
    for (const one of levels[at] ?? []) {
      const { segment } = one
      const key = keyOf(one)
      const column = columns.get(key)
      const amounts = (column?.amounts ?? 0) + (isAmount(segment) ? 1 : 0)
      if (at > from && amounts > 1) return costs
      if (column && at > from) {
        if (topOf(segment) - bottomOf(column.end) > within || isParted(column.end, segment)) return costs
        if (!isWrapped(column.end, segment, rooms.get(key) ?? 0) && !/^[（(]/.test(segment.text))
          ends += unfilled
        columns.set(key, { ...column, end: segment, amounts })
      } else columns.set(key, { top: segment.y, end: segment, amounts, size: segment.size })
    }
    const middle = (start + (levels[at]?.[0]?.segment.y ?? 0)) / 2
    let off = 0
    for (const { top, end, size } of columns.values())
      off += Math.min(mostOff, Math.abs((top + end.y) / 2 - middle) / size)
    costs.push(further + off + ends)
  }
  return costs
}

/** The cheapest way to cut levels into rows. */
function cheapest(
  levels: readonly unknown[],
  costsFrom: (from: number) => readonly number[],
): readonly (readonly [number, number])[] {
  const best = [{ cost: 0, from: 0 }, ...levels.map(() => ({ cost: Infinity, from: 0 }))]
  for (let from = 0; from < levels.length; from += 1)
    for (const [more, cost] of costsFrom(from).entries()) {
      const whole = (best[from]?.cost ?? 0) + cost
      if (whole < (best[from + more + 1]?.cost ?? 0)) best[from + more + 1] = { cost: whole, from }
    }
  const rows: (readonly [number, number])[] = []
  for (let to = levels.length; to > 0; to = best[to]?.from ?? 0) rows.unshift([best[to]?.from ?? 0, to])
  return rows
}
