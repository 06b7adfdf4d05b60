import type { Word } from '../pdf/page.ts'
import type { Measure } from './columns.ts'
import { continuedIn } from './continued.ts'
import { isBlankLine, type Line } from './lines.ts'

/** Letters so high, a column of the text so wide, lines of a cell so far apart, and rows so much further. */
const letter = 20
const column = 10
export const pitch = 1.15 * letter
const blank = 0.6 * pitch
/** Lines beside each other that were printed in the middle of their row stand half a line apart. */
const half = 0.5 * pitch

/** Rows among which some go on in a further line stand so much further apart. */
const apart = 0.5 * letter

/** Lines between blank ones. */
function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [[]]
  for (const line of lines)
    if (isBlankLine(line)) runs.push([])
    else runs.at(-1)!.push(line)
  return runs
}

/** Lines that begin a row of a table whose rows go on below their first line. */
function rowsApart(lines: readonly Line[], measure: Measure): ReadonlySet<Line> {
  return new Set(
    runsOf(lines).flatMap((run) => {
      const continued = continuedIn(
        run.map((line) => wordsIn(line, measure)),
        column,
      )
      return continued.size === 0 ? [] : run.filter((_, at) => !continued.has(at))
    }),
  )
}

/** Words of lines as if they had been printed. */
export function printed(lines: readonly Line[], measure: Measure): readonly Word[] {
  const words: Word[] = []
  const further = rowsApart(lines, measure)
  let y = 0
  let above: readonly Word[] = []
  let before: readonly Word[] = []
  let isApart = true
  for (const line of lines) {
    if (isBlankLine(line)) {
      isApart = true
      continue
    }
    const own = wordsIn(line, measure)
    const least = isApart ? y + pitch + blank : areBeside(own, above) ? y + half : y + pitch
    // What stands below a word of the line before the last is a whole line away from it.
    y = isApart || areBeside(own, before) ? least : Math.max(least, (before[0]?.y ?? 0) + pitch)
    if (further.has(line)) y += apart
    before = isApart ? [] : above
    above = own.map((word) => ({ ...word, y }))
    words.push(...above)
    isApart = false
  }
  return words
}

const areBeside = (one: readonly Word[], other: readonly Word[]): boolean =>
  one.every(({ left, right }) => other.every((word) => word.right <= left || word.left >= right))

const amount = /^[-+−]?\d[\d,]*(?:\.\d+)?[%％]?$/
const isHan = (letter: string): boolean => letter > '\u2e80'

function wordsIn({ text, number }: Line, measure: Measure): readonly Word[] {
  const found = [...text.matchAll(/[^ \u3000\t]+/g)]
  const places = found.map((match) => {
    const left = measure(text.slice(0, match.index)) * column
    return { text: match[0], left, right: left + measure(match[0]) * column }
  })
  const isNear = (at: number): boolean =>
    at > 0 && at < places.length && (places[at]?.left ?? 0) - (places[at - 1]?.right ?? 0) <= column
  const isRow = places.some((_, at) => at > 0 && !isNear(at))
  return places.map((place, at): Word => {
    const before = places[at - 1]?.text ?? ''
    // A number with nothing behind it stands in a cell of its own, and between Chinese letters nobody types a blank.
    const isCell =
      (amount.test(place.text) && (!isNear(at + 1) || amount.test(places[at + 1]?.text ?? ''))) ||
      (isRow && isHan(before.at(-1) ?? '') && isHan(place.text[0] ?? ''))
    const isSpaced = isNear(at) && !isCell
    return { ...place, y: 0, size: letter, line: number, ...(isSpaced ? { isSpaced } : {}) }
  })
}
