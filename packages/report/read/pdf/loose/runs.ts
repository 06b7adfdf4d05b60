import type { Segment, SegmentLine } from './segments.ts'

/** A wide gap, in letters: where one stands, or several narrower ones, the line may be a row. */
const columnGap = 0.9
/** Rows further apart, in letters, are of two tables. */
const furthest = 4.5
/** A page with more pieces is a drawing, or an attack. */
const mostPieces = 6_000

/** Lines in which a row and the cells beside it stand interleaved, in letters: running text is never so narrow. */
const interleaved = 1.1

const isRow = (lines: readonly SegmentLine[], at: number): boolean => {
  const line = lines[at]
  if (!line) return false
  if ([at - 1, at + 1].some((next) => isBeside(line, lines[next]))) return true
  if (line.segments.length < 2) return false
  return (
    line.segments.length > 3 ||
    line.widest >= columnGap ||
    [at - 2, at - 1, at + 1, at + 2].some((next) => sharesGap(line, lines[next]))
  )
}

/** Whether two lines stand nearer than running text does, and beside each other: cells of one row. */
function isBeside(one: SegmentLine, other: SegmentLine | undefined): boolean {
  const [left, right] = [one.segments[0], other?.segments[0]]
  if (!other || !left || !right || one.segments.length > 1 || other.segments.length > 1) return false
  const away = Math.abs(other.y - one.y)
  if (away >= interleaved * Math.min(one.size, other.size)) return false
  return left.right + columnGap * one.size < right.left || right.right + columnGap * one.size < left.left
}

/** Whether two lines have a gap at the same place. */
const sharesGap = (one: SegmentLine, other: SegmentLine | undefined): boolean =>
  other !== undefined &&
  gapsOf(one).some(([from, to]) =>
    gapsOf(other).some(([start, end]) => Math.min(to, end) - Math.max(from, start) > 3),
  )

const gapsOf = ({ segments }: SegmentLine): readonly (readonly [number, number])[] =>
  segments.slice(1).map(({ left }, at) => [segments[at]?.right ?? left, left] as const)

const leaders = /[.…·。]{4,}/

/**
 * Lines that may be a table without lines around it: rows follow each other, between them at most short pieces that
 * are the other lines of a cell.
 * @param isInside whether something drawn says that a line belongs to a table
 * @param textWidth of the page's running text; a line about as wide is none of a cell
 * @returns from which line to which, the last one excluded
 */
export function runsOf(
  lines: readonly SegmentLine[],
  isInside: (line: SegmentLine) => boolean,
  textWidth: number,
): readonly { readonly from: number; readonly to: number }[] {
  if (lines.reduce((sum, { segments }) => sum + segments.length, 0) > mostPieces) return []
  const inside = lines.map(isInside)
  const rows = lines.map(
    (line, at) => (isRow(lines, at) && !line.segments.some(({ text }) => leaders.test(text))) || inside[at],
  )
  const isPiece = (at: number): boolean => {
    const line = lines[at]
    const [segment] = line?.segments ?? []
    if (!line || !segment || line.segments.length > 1) return false
    return (
      segment.right - segment.left < 0.6 * textWidth ||
      within(at - 1) ||
      within(at) ||
      isBelowCell(segment, at)
    )
  }
  /** Below the words of a cell that is not the first of its row. */
  const isBelowCell = ({ left }: Segment, at: number): boolean =>
    [1, 2, 3].some((up) => lines[at - up]?.segments.slice(1).some((one) => Math.abs(one.left - left) < 2))
  const near = (at: number): boolean => {
    const [one, other] = [lines[at], lines[at + 1]]
    if (!one || !other) return false
    if (inside[at] && inside[at + 1]) return true
    return other.y - one.y <= furthest * Math.max(one.size, other.size)
  }
  const runs: { from: number; to: number }[] = []
  for (let from = 0; from < lines.length; from += 1) {
    if (!rows[from]) continue
    let [to, end] = [from + 1, from + 1]
    while (end < lines.length && end - to < 6 && near(end - 1) && (rows[end] || isPiece(end))) {
      end += 1
      if (rows[end - 1]) to = end
    }
    runs.push({ from: startOf(from, runs.at(-1)?.to ?? 0), to: endOf(to) })
    from = to - 1
  }
  return runs

  /** Pieces less than a line above the first row are the upper lines of its cells. */
  function startOf(from: number, least: number): number {
    let start = from
    while (start > least && isPiece(start - 1) && within(start - 1)) start -= 1
    return start
  }
  function endOf(to: number): number {
    let end = to
    while (end < lines.length && isPiece(end) && within(end - 1)) end += 1
    return end
  }
  function within(at: number): boolean {
    const [one, other] = [lines[at], lines[at + 1]]
    return (
      one !== undefined &&
      other !== undefined &&
      other.y - one.y < interleaved * Math.min(one.size, other.size)
    )
  }
}
