import { joinRules } from '../joinRules.ts'
import type { Box, Page, Rule } from '../page.ts'
import type { SegmentLine } from './segments.ts'

/** What is drawn around words without making cells of them: lines between rows, backgrounds. */
export type Drawings = {
  /** Lines and upper and lower edges of backgrounds, each as long as an eye sees it. */
  readonly across: readonly Rule[]
  /** The pieces of which they were drawn, cell by cell. */
  readonly pieces: readonly Rule[]
}

/** A shorter line underlines a word. */
const shortest = 24
/** Lines of one table begin and end within this. */
const same = 8
/** Between two lines of a table stands one row where they are no further apart, in letters. */
const highestRow = 9
const meeting = 4

/** Backgrounds of cells and rows; one of half a page is none. */
const isBackground = ({ left, right, top, bottom }: Box, { width, height }: Page): boolean =>
  right - left > 8 && bottom - top > 6 && bottom - top < height / 2 && right - left < 0.98 * width

export function drawingsOf(page: Page): Drawings {
  const edges = page.boxes
    .filter((box) => isBackground(box, page))
    .flatMap(({ left, right, top, bottom }) => [
      { at: top, from: left, to: right },
      { at: bottom, from: left, to: right },
    ])
  const pieces = [...page.horizontals, ...edges]
  return { pieces, across: joinRules(pieces).filter(({ from, to }) => to - from >= shortest) }
}

/** Whether a line of words stands between two lines of a table, near enough to be in a row of it. */
export function insideOf({ across }: Drawings): (line: SegmentLine) => boolean {
  const frames = [
    ...Map.groupBy(across, ({ from, to }) => `${Math.round(from / same)} ${Math.round(to / same)}`),
  ]
    .map(([, rules]) => rules)
    .filter(({ length }) => length > 1)
  return ({ segments, y, size }) => {
    const [left, right] = [segments[0]?.left ?? 0, segments.at(-1)?.right ?? 0]
    return frames.some((rules) => {
      const middle = y - 0.35 * size
      const above = rules.findLast(({ at }) => at <= middle)
      const below = rules.find(({ at }) => at > middle)
      if (!above || !below || left < above.from - same || right > above.to + same) return false
      return segments.length > 1 || below.at - above.at <= highestRow * size
    })
  }
}

/** Lines between rows: those over most of the words, and with two of such also the shorter ones between them. */
export function boundsOf({ across }: Drawings, lines: readonly SegmentLine[]): readonly Rule[] {
  const left = Math.min(...lines.map(({ segments }) => segments[0]?.left ?? Infinity))
  const right = Math.max(...lines.map(({ segments }) => segments.at(-1)?.right ?? 0))
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return []
  const own = across.filter(
    ({ at, from, to }) =>
      at > first.y - 3 * first.size && at < last.y + 3 * last.size && from > left - 40 && to < right + 40,
  )
  const whole = own.filter(
    ({ from, to }) => Math.min(to, right) - Math.max(from, left) > 0.8 * (right - left),
  )
  return whole.length > 1 ? own : whole
}

/** Places where pieces of lines and backgrounds meet: there cells meet. */
export function edgesOf({ pieces }: Drawings, lines: readonly SegmentLine[]): readonly number[] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return []
  const own = pieces.filter(({ at }) => at > first.y - 3 * first.size && at < last.y + 3 * last.size)
  const starts = counted(own.map(({ from }) => from))
  const ends = counted(own.map(({ to }) => to))
  return starts
    .filter(({ count }) => count > 1)
    .flatMap(({ at }) => {
      const end = ends.find((one) => Math.abs(one.at - at) <= meeting && one.count > 1)
      return end ? [(at + end.at) / 2] : []
    })
}

function counted(places: readonly number[]): readonly { readonly at: number; readonly count: number }[] {
  const found: { at: number; count: number }[] = []
  for (const at of places.toSorted((one, other) => one - other)) {
    const last = found.at(-1)
    if (last && at - last.at <= 2) last.count += 1
    else found.push({ at, count: 1 })
  }
  return found
}
