import type { Segment } from './segments.ts'

/** Columns part where at least so many lines show a gap. */
const fewestGaps = 2
const leastShare = 0.15
/** What stands across a gap weighs so many gaps: a head over two columns, the words of a sum. */
const weightOfCrossing = 3
const slack = 0.5

type Event = { readonly x: number; readonly gaps: number; readonly crossings: number }

/**
 * Where columns part that no line parts: at the places that most lines leave free. What spans columns crosses a few
 * of them; a column that is mostly blank lies free in most lines, but its edges in all.
 * @param lines pieces of each line, from left to right
 * @returns places from left to right, between the columns
 */
export function columnCuts(lines: readonly (readonly Segment[])[]): readonly number[] {
  const x = bestCut(lines)
  if (x === null) return []
  const left = lines.map((line) => line.flatMap((segment) => partOf(segment, -Infinity, x)))
  const right = lines.map((line) => line.flatMap((segment) => partOf(segment, x, Infinity)))
  return [...columnCuts(left), x, ...columnCuts(right)]
}

/** The stretches of a piece between its narrow gaps. */
const solid = ({ left, right, holes = [] }: Segment): readonly (readonly [number, number])[] =>
  [left, ...holes.map(([, to]) => to)].map((from, at) => [from, holes[at]?.[0] ?? right] as const)

/** Whether several lines stand on either side of a place. */
const isClear = (lines: readonly (readonly Segment[])[], x: number): boolean =>
  lines.filter((line) => line.some(({ right }) => right <= x)).length > 1 &&
  lines.filter((line) => line.some(({ left }) => left >= x)).length > 1

/** What of a piece stands wholly between two places; what crosses one of them stands in neither column. */
function partOf(segment: Segment, from: number, to: number): readonly Segment[] {
  if (segment.left >= from - slack && segment.right <= to + slack) return [segment]
  if (segment.right <= from || segment.left >= to) return []
  const parts = solid(segment)
  const at =
    segment.holes?.findIndex(
      ([start, end]) => Math.abs((start + end) / 2 - (from > -Infinity ? from : to)) <= end - start,
    ) ?? -1
  if (at < 0) return []
  const own = from > -Infinity ? parts.slice(at + 1) : parts.slice(0, at + 1)
  const [first, last] = [own[0], own.at(-1)]
  return first && last ? [{ ...segment, left: first[0], right: last[1], holes: [] }] : []
}

function bestCut(lines: readonly (readonly Segment[])[]): number | null {
  const events: Event[] = []
  for (const line of lines)
    for (const [at, segment] of line.entries()) {
      const { left } = segment
      const before = line[at - 1]
      if (before) events.push({ x: before.right, gaps: 1, crossings: 0 }, { x: left, gaps: -1, crossings: 0 })
      for (const [from, to] of solid(segment))
        events.push({ x: from, gaps: 0, crossings: 1 }, { x: to, gaps: 0, crossings: -1 })
    }
  const fewest = Math.max(fewestGaps, leastShare * lines.filter(({ length }) => length > 0).length)
  let [gaps, crossings, best, width, found] = [0, 0, -Infinity, 0, null as number | null]
  const sorted = events.toSorted((one, other) => one.x - other.x)
  for (const [at, event] of sorted.entries()) {
    gaps += event.gaps
    crossings += event.crossings
    const next = sorted[at + 1]?.x ?? event.x
    if (gaps < 1 || crossings * 2 >= gaps || next - event.x < slack) continue
    if (gaps < fewest && (crossings > 0 || !isClear(lines, (event.x + next) / 2))) continue
    const score = gaps - weightOfCrossing * crossings
    if (score < best || (score === best && next - event.x <= width)) continue
    ;[best, width, found] = [score, next - event.x, (event.x + next) / 2]
  }
  return found
}
