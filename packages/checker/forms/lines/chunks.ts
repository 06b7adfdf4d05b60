import { placeAt, type FilePlace, type ReadBlock } from '@hengjian/report'
import type { FormCell } from '../form.ts'
import { cellFigure } from '../cellFigure.ts'

/** Words of a line between spaces. */
export type Chunk = {
  readonly text: string
  /** What parts it from the chunk before: a space, a line end, or an empty line. */
  readonly gap: 'space' | 'line' | 'blank'
  /** Goes on with the line before it: its reader found that the line was full. */
  readonly joins: boolean
  /** Stands in one of several lines of a cell that did not fit into one. */
  readonly isCut: boolean
  readonly place: FilePlace
  readonly id: string
  /** Ends the form above it: a heading of the file, or a paragraph in sentences. */
  readonly wall: boolean
}

const unit =
  /^(?:年.*|[月日个家次人批场件户项期亩名天列辆套册篇吨元%％万亿㎡分]|分[×*）)].*|[人批场家]次|小时|分钟|个?工作日|[万亿]?元\/\S{1,4}|[万亿]美?元?|个百分点|平方米|强\S{0,4})$/

const isNumberEnd = (text: string): boolean => /(?:^|[^\d.])\d[\d.,]*$/.test(text)

/** Words of a line; a unit that the layout set apart from its number is put back: `8 个`, `2023 年决算数`. */
function wordsOf(text: string): readonly { readonly text: string; readonly at: number }[] {
  const words: { text: string; at: number }[] = []
  for (const match of text.matchAll(/\S+/g)) {
    const last = words.at(-1)
    const [word] = match
    const joins = last && isNumberEnd(last.text) && unit.test(word)
    if (joins) last.text = text.slice(last.at, match.index + word.length)
    else words.push({ text: word, at: match.index })
  }
  return words
}

const isPageNumber = (text: string): boolean =>
  /^\s*(?:[-—－]\s*\d{1,3}\s*[-—－]|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?)\s*$/.test(text)

/** Letters of a line in a cell of a form, where a paragraph has its lines as the page cut them. */
const longestCellLine = 16

/** Paragraphs of a file as chunks, line by line. A table stands as a wall: its rows are read elsewhere. */
export function chunksOf(blocks: readonly ReadBlock[]): readonly Chunk[] {
  let line: number | undefined
  return blocks.flatMap((block, at): readonly Chunk[] => {
    if (block.kind === 'table')
      return [{ text: '', gap: 'blank', place: {}, id: `b${at}`, wall: true, joins: false, isCut: false }]
    const { text, marks } = block.text
    // A cell of sentences has short lines of its own; those of a paragraph are as long as the page is wide.
    const isSaid = text.length > 80 && /。/.test(text) && text.length / marks.length > longestCellLine
    const isCut = marks.length > 1 && text.length / marks.length <= longestCellLine
    const wall = block.outline !== null || isSaid
    return marks.flatMap((mark, index) => {
      const end = marks[index + 1]?.at ?? text.length
      const next = placeAt(block.text, mark.at).line
      // A page number between two lines is no word of theirs.
      if (isPageNumber(text.slice(mark.at, end))) {
        line = next ?? line
        return []
      }
      const near = index > 0 || (line !== undefined && next !== undefined && next - line <= 1)
      line = next
      return wordsOf(text.slice(mark.at, end)).map((word, first) => ({
        text: word.text,
        gap: first > 0 ? ('space' as const) : near ? ('line' as const) : ('blank' as const),
        place: mark.place,
        id: `b${at}.${mark.at + word.at}`,
        wall,
        joins: first === 0 && index > 0,
        isCut,
      }))
    })
  })
}

/** Words of several chunks as a cell printed them: cut lines joined, spaces kept. */
export const textOf = (chunks: readonly Chunk[]): string =>
  chunks.map(({ text, gap }, at) => (at > 0 && gap === 'space' ? ` ${text}` : text)).join('')

/** Chunks as a cell of a form; null where there are none. */
export function chunkCell(chunks: readonly Chunk[], columnUnit = ''): FormCell | null {
  const [first] = chunks
  if (!first) return null
  const text = textOf(chunks)
  return { text, place: first.place, figure: cellFigure(text, first.id, first.place, columnUnit) }
}

const longestRow = 80

/** The cell of a row, with the words of the row. */
export const cellInRow = (cell: FormCell | null, row: readonly Chunk[]): FormCell | null =>
  cell && {
    ...cell,
    row: row
      .map(({ text }) => text)
      .join(' ')
      .slice(0, longestRow),
  }

/** Something that a run of chunks says, and how many chunks say it. */
export type Said<T> = { readonly value: T; readonly chunks: number }

const longestName = 9
const mostLetters = 40

/**
 * What the chunks from here on say: a name may be cut over lines anywhere, so chunks are joined over line ends, the
 * longest name first. Chunks parted by a space are different cells.
 */
export function saidAt<T>(
  chunks: readonly Chunk[],
  from: number,
  meaning: (text: string) => T | null,
): Said<T> | null {
  const texts: string[] = []
  let length = 0
  for (let at = from; at < chunks.length && at < from + longestName; at += 1) {
    const chunk = chunks[at]!
    length += chunk.text.length
    if (length > mostLetters) break
    if (at > from && (chunk.gap === 'space' || chunk.wall)) break
    texts.push(chunk.text)
  }
  for (let count = texts.length; count > 0; count -= 1) {
    const value = meaning(texts.slice(0, count).join(''))
    if (value !== null) return { value, chunks: count }
  }
  return null
}

export const isNumberText = (text: string): boolean => /^[-−－]?\d[\d,]*(?:\.\d+)?$/.test(text)
