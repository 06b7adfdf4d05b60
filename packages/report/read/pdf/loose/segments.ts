import { rowsOfWords } from '../lines.ts'
import type { Word } from '../page.ts'

/** Words of one line that stand together: what a cell without lines shows of its text on this line. */
export type Segment = Word & {
  /** Narrow gaps between its words: where other lines part columns, it parts, too. */
  readonly holes?: readonly (readonly [number, number])[]
}

/** A line of a page as pieces between wide gaps, from left to right. */
export type SegmentLine = {
  readonly segments: readonly Segment[]
  readonly y: number
  readonly size: number
  /** The widest gap between its pieces, in letters. */
  readonly widest: number
}

/** A gap of this many letters may part cells; a narrower one parts words. */
const cellGap = 0.6
/** Between Chinese letters no program leaves so much, unless somebody typed a blank. */
const cellGapInChinese = 0.36
const cellGapMixed = 0.36
const cellGapInNumbers = 0.22
const wordGap = 0.35
const hole = 0.2

/**
 * Lines of a page, from top to bottom, each cut where cells may part.
 * @param cuts places where columns part, however narrow the gap
 */
export const segmentLines = (words: readonly Word[], cuts: readonly number[] = []): readonly SegmentLine[] =>
  rowsOfWords(words).map((row) => {
    const groups: Word[][] = []
    let widest = 0
    for (const word of row) {
      const last = groups.at(-1)
      const before = last?.at(-1)
      const gap = before ? gapOf(before, word) : Infinity
      if (last && before && gap <= cellGapBetween(before, word)) last.push(word)
      else {
        if (before) widest = Math.max(widest, gap)
        groups.push([word])
      }
    }
    const segments = groups.flatMap((group) => partedAt(group, cuts)).map(segmentOf)
    return { segments, y: row[0]?.y ?? 0, size: Math.max(...row.map(({ size }) => size)), widest }
  })

/** Words between wide gaps, parted where columns part; what stands solid across a place where they do spans them. */
function partedAt(group: readonly Word[], cuts: readonly number[]): readonly (readonly Word[])[] {
  const [first, last] = [group[0], group.at(-1)]
  const within = first && last ? cuts.filter((x) => x > first.left && x < last.right) : []
  if (within.length === 0) return [group]
  if (
    within.some((x) => group.some(({ left, right, size }) => x > left + 0.3 * size && x < right - 0.3 * size))
  )
    return [group]
  const parts: Word[][] = []
  for (const word of group) {
    const part = parts.at(-1)
    const before = part?.at(-1)
    if (
      part &&
      before &&
      !within.some((x) => x > middleOf(before) && x < middleOf(word) && x <= word.left + 1)
    )
      part.push(word)
    else parts.push([word])
  }
  return parts
}

function segmentOf([first, ...more]: readonly Word[]): Segment {
  let segment: Segment = first as Word
  for (const word of more) {
    const gap = gapOf(segment, word)
    const apart =
      (gap > wordGap || word.isSpaced) && !segment.text.endsWith(' ') && !word.text.startsWith(' ')
    segment = {
      ...segment,
      text: `${segment.text}${apart ? ' ' : ''}${word.text}`,
      right: Math.max(segment.right, word.right),
      size: Math.max(segment.size, word.size),
      holes: gap > hole ? [...(segment.holes ?? []), [segment.right, word.left]] : (segment.holes ?? []),
    }
  }
  return segment
}

/** Two numbers with any white between them are two; a Chinese letter and a number stand a little apart. */
function cellGapBetween(one: Word, other: Word): number {
  if (other.isSpaced) return cellGap
  const [before, after] = [/[\x20-\x7e]$/.test(one.text), /^[\x20-\x7e]/.test(other.text)]
  if (/[\d%]$/.test(one.text) && /^\d/.test(other.text)) return cellGapInNumbers
  return before || after ? cellGapMixed : cellGapInChinese
}

/** The white between two words, in letters; half of a full-width bracket is white, too, where words stand apart at all. */
function gapOf(one: Word, other: Word): number {
  const gap = (other.left - one.right) / Math.max(one.size, other.size)
  const isBracket = /[）》」】。，、；：]$/.test(one.text) || /^[（《「【]/.test(other.text)
  return gap > 0.2 && isBracket ? gap + 0.4 : gap
}

const middleOf = ({ left, right }: Segment): number => (left + right) / 2

/** Where letters begin above a baseline, and end below it. */
export const topOf = ({ y, size }: Segment): number => y - 0.75 * size
export const bottomOf = ({ y, size }: Segment): number => y + 0.05 * size

/** Lines that stand nearer than lines of running text do, taken as one: a row whose cells are set in its middle. */
export function interleavedLines(lines: readonly SegmentLine[]): readonly (readonly Segment[])[] {
  const groups: SegmentLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && line.y - before.y < 1.1 * Math.min(line.size, before.size)) last.push(line)
    else groups.push([line])
  }
  return groups.flatMap((group) =>
    group.length > 1 ? [unionOf(group.flatMap(({ segments }) => segments))] : [],
  )
}

function unionOf(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = []
  for (const segment of segments.toSorted((one, other) => one.left - other.left)) {
    const last = joined.at(-1)
    if (last && segment.left < last.right)
      joined[joined.length - 1] = { ...last, right: Math.max(last.right, segment.right) }
    else joined.push(segment)
  }
  return joined
}
