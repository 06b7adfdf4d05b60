import type { Piece } from './pieces.ts'

/** So many pieces of a table begin where columns begin, and so many columns have several. */
const mostBegin = 0.9
const someShared = 0.5

/**
 * Where columns begin, if every cell begins there: the fewest places of which one lies in each gap. A cell that covers
 * several columns begins at the first of them.
 * @returns places from left to right; null where words stand otherwise
 */
export function startsOf(lines: readonly (readonly Piece[])[]): readonly number[] | null {
  const gaps = lines.flatMap((pieces) =>
    pieces.slice(1).map(({ left }, at) => ({ from: pieces[at]?.right ?? left, to: left })),
  )
  const edge = Math.min(...lines.flatMap((pieces) => pieces.map(({ left }) => left)))
  const starts: number[] = [edge]
  for (const { from, to } of gaps.toSorted((one, other) => one.to - other.to))
    if ((starts.at(-1) ?? 0) <= from) starts.push(to)
  const known = new Set(starts)
  const lefts = lines.flatMap((pieces) => pieces.map(({ left }) => left))
  const counts = Map.groupBy(lefts, (left) => left)
  const isShared = starts.filter((start) => (counts.get(start)?.length ?? 0) > 1)
  if (starts.length < 2 || isShared.length < someShared * starts.length) return null
  return lefts.filter((left) => known.has(left)).length >= mostBegin * lefts.length ? starts : null
}
