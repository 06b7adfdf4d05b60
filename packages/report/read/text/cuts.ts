import type { Measure } from './columns.ts'
import { isBlankLine, type Line, widthOf } from './lines.ts'

/** No line of print begins so: what stands before it was cut, wherever the line was full. */
const closing = /^[，。；：、）！？”》%％]/
/** Lines that were certainly cut at one width, so that it is one. */
const fewest = 3
/** A text with fewer certain cuts may have been typed so. */
const fewestCuts = 6
/** Of all certain cuts those at known widths: with more elsewhere the text was not cut by counting. */
const mostOthers = 0.1

/** Line ends in the middle of what is written, where a text was cut by counting letters. */
export type Cuts = {
  /** Whether the line ends only because it was full, and its paragraph or cell goes on in the next. */
  readonly goesOver: (line: Line, next: Line) => boolean
  /** Whether first lines of paragraphs are indented. */
  readonly isIndented: boolean
  /** Whether a line is as wide as the page. */
  readonly isWide: (line: Line) => boolean
}

/** Signs like “ ÷ ≥ ① are as wide as a Chinese letter in some founts and as a digit in others. */
const narrowWidthOf: Measure = (text) => {
  const wide = text.match(/[\u2E80-\uFFFF]/g)?.length ?? 0
  return text.length + wide
}

const isIndented = ({ text }: Line): boolean => /^(?:\u3000{2}| {4})\S/.test(text)

/**
 * Widths at which every line of a text was cut, inside words and numbers alike: that of the page, and those of cells.
 * Lines that go on with 。 or ） tell them. Null where lines end as print does, before what belongs together.
 */
export const cutsOf = (lines: readonly Line[], marks: ReadonlySet<Line>): Cuts | null => {
  const said = lines.filter((line) => !isBlankLine(line) && !marks.has(line))
  return cutsBy(said, narrowWidthOf) ?? cutsBy(said, widthOf)
}

/** Full lines of cells, so that their width is one, and how many may be wider. */
const fewestFull = 5
const mostWider = 0.05

/**
 * The width of cells, where it is that of many lines and of hardly any more: lines by themselves that are no first, last or
 * full line of a paragraph.
 */
function cellWidth(said: readonly Line[], measure: Measure, page: number): number | null {
  const widths = said.flatMap((line, at) => {
    const before = said[at - 1]
    const width = measure(line.text)
    const isCell =
      width <= page / 2 &&
      !isIndented(line) &&
      !/\s/.test(line.text.trim()) &&
      (!before || measure(before.text) < page - 1)
    return isCell ? [width] : []
  })
  for (const width of [...new Set(widths)].toSorted((one, other) => other - one)) {
    const full = widths.filter((own) => own === width || own === width - 1).length
    const wider = widths.filter((own) => own > width).length
    if (wider > widths.length * mostWider) return null
    if (full >= fewestFull) return width
  }
  return null
}

function cutsBy(said: readonly Line[], measure: Measure): Cuts | null {
  const counts = new Map<number, number>()
  let all = 0
  for (const [at, line] of said.entries()) {
    const next = said[at + 1]
    if (!next || !closing.test(next.text)) continue
    const width = measure(line.text)
    counts.set(width, (counts.get(width) ?? 0) + 1)
    all += 1
  }
  const widths: number[] = []
  let known = 0
  // A wide letter that did not fit leaves one place free.
  for (const width of [...counts.keys()].toSorted((one, other) => other - one)) {
    if (widths.includes(width + 1)) continue
    const here = (counts.get(width) ?? 0) + (counts.get(width - 1) ?? 0)
    if (here < fewest) continue
    widths.push(width)
    known += here
  }
  const page = Math.max(0, ...widths)
  const cell = cellWidth(said, measure, page)
  if (cell !== null && !widths.includes(cell)) {
    widths.push(cell)
    known += (counts.get(cell) ?? 0) + (counts.get(cell - 1) ?? 0)
  }
  const isOver = said.some((line) => measure(line.text) > page && isIndented(line))
  if (all < fewestCuts || known < all * (1 - mostOthers) || isOver) return null
  return {
    isWide: (line) => measure(line.text) >= page - 1,
    isIndented: said.filter(isIndented).length >= fewest,
    goesOver: (line, next) => {
      const [own, further] = [measure(line.text), measure(next.text)]
      const letter = measure(next.text.slice(0, 1))
      return widths.some((width) => own <= width && own + letter > width && further <= width)
    },
  }
}
