import { type Line, narrowWidthOf, widthOf } from './lines.ts'

/** How far into its line a text ends: programs count characters, or the width in which they are printed. */
export type Measure = (text: string) => number

/** White that parts words: two blanks or more, or a full-width one. */
const gap = /(?<=\S)(?: {2,}|[ \u3000]*\u3000[ \u3000]*)(?=\S)/g
/** Lines so near each other may be rows of one table. */
const near = 4

const byCharacters: Measure = (text) => text.length
const byWidth: Measure = widthOf
/** Programs differ in how wide ≥, ① and quotation marks are. */
const byNarrowWidth: Measure = narrowWidthOf

/** Where words begin behind a gap, as places of characters. */
export const gapsIn = (text: string): readonly number[] =>
  [...text.matchAll(gap)].map((match) => match.index + match[0].length)

/** The measure by which more words stand right below each other. */
export function measureOf(lines: readonly Line[]): Measure {
  let [best, most] = [byWidth, alike(lines, byWidth)]
  for (const measure of [byNarrowWidth, byCharacters]) {
    const own = alike(lines, measure)
    if (own > most) [best, most] = [measure, own]
  }
  return best
}

function alike(lines: readonly Line[], measure: Measure): number {
  const starts = lines.map(({ text }) => gapsIn(text).map((at) => measure(text.slice(0, at))))
  return starts.reduce(
    (sum, own, at) =>
      sum +
      own.filter((start) => starts.slice(at + 1, at + near).some((other) => other.includes(start))).length,
    0,
  )
}
