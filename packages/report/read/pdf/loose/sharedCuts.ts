import type { Band, Cutting } from './bands.ts'
import type { SegmentLine } from './segments.ts'

/** So many lines must have words on either side of a place between two columns. */
const fewest = 2
const slack = 0.5

/**
 * Parts of a table once more, each also cut where another one is and no words of its own stand across: levels of
 * indicators that never stand on one line are two columns where the head above them says so.
 */
export function withSharedCuts(bands: readonly Band[], recut: Cutting['recut']): readonly Band[] {
  if (bands.length < 2) return bands
  const all = [...new Set(bands.flatMap(({ cuts }) => cuts))]
  return bands.map((band) => {
    let { cuts } = band
    for (const x of all)
      if (!cuts.includes(x) && parts(x, band.lines, cuts)) cuts = [...cuts, x].toSorted((a, b) => a - b)
    return cuts.length === band.cuts.length ? band : { cuts, lines: recut(band.lines, cuts) }
  })
}

/** Whether a place lies between words of one column, several on either side and none across. */
function parts(x: number, lines: readonly SegmentLine[], cuts: readonly number[]): boolean {
  const from = cuts.findLast((cut) => cut < x) ?? -Infinity
  const to = cuts.find((cut) => cut > x) ?? Infinity
  const own = lines.flatMap(({ segments }) => segments.filter(({ left, right }) => right > from && left < to))
  if (own.some(({ left, right }) => left < x - slack && right > x + slack)) return false
  const before = own.filter(({ right }) => right <= x + slack)
  return before.length >= fewest && own.length - before.length >= fewest
}
