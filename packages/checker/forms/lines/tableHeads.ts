import { textOf, type Chunk } from './chunks.ts'
import { isOrdinal, type TableLine } from './tableLine.ts'

/** A cell of words, or a piece of one: `alone` where it has its line to itself, so that it may go on in the next. */
type Piece = { readonly text: string; readonly alone: boolean }

const widthOf = (text: string): number => text.replaceAll(/[^\u0020-\u007E]/g, 'xx').length
/** Heads end so, and nothing goes on behind it. */
const isWhole = (text: string): boolean => /(?:率|比重|占比)$/.test(text)
/** What a table is about, on a line above its heads. */
const isTitle = (text: string): boolean => /(?:表|情况|明细|汇总|统计|一览)(?:[（(].*[)）])?$/.test(text)
const isOpen = (text: string): boolean => /[（(][^）)]*$/.test(text)

const isWord = (text: string | undefined): boolean => /^\p{Script=Han}/u.test(text ?? '')

/** Cells of a line of words; a blank between a number and the word behind it is none between cells. */
function piecesOf(words: readonly Chunk[]): readonly Piece[] {
  const cells: Chunk[][] = []
  for (const [at, chunk] of words.entries()) {
    const before = words[at - 1]?.text
    const joins =
      before !== undefined &&
      ((/\d$/.test(before) && isWord(chunk.text)) ||
        (isWord(before) && /^\d+$/.test(chunk.text) && isWord(words[at + 1]?.text)) ||
        /^[（(）)]/.test(chunk.text))
    if (joins) cells.at(-1)!.push(chunk)
    else cells.push([chunk])
  }
  return cells.map((cell) => ({ text: textOf(cell), alone: cells.length === 1 }))
}

/** Pieces put together where a bracket is open, and where their line is full. */
function joined(pieces: readonly Piece[], full: number): readonly string[] {
  const cells: string[] = []
  let goesOn = false
  for (const { text, alone } of pieces) {
    const before = cells.at(-1)
    const joins = before !== undefined && (isOpen(before) || /^[（(）)]/.test(text) || (goesOn && alone))
    if (joins) cells[cells.length - 1] = `${before}${text}`
    else cells.push(text)
    goesOn = alone && widthOf(text) >= full && !isWhole(text)
  }
  return cells
}

/** A head is no number with a word behind it, but for a year or a month. */
const isHead = (text: string): boolean =>
  !/^\d/.test(text) || /^(?:20\d{2}|\d{1,2}(?:月|[-—～~至]))/.test(text)

/** The heads of the columns of numbers, and the words of the first row where they stand among these lines. */
export type TableHeads = { readonly heads: readonly string[]; readonly label: string }

/**
 * What stands above the first row of numbers: the heads, and the words of that row where they have lines of their own.
 * Heads are known where they are as many as the columns, if cells go on only where a bracket is open or the line full;
 * null where they are not.
 * @param labels columns of words before the numbers
 */
export function tableHeads(
  lines: readonly TableLine[],
  columns: number,
  labels: number,
  isLabelled: boolean,
): TableHeads | null {
  const cellsIn = (some: readonly TableLine[]): readonly Piece[] =>
    some
      .flatMap(({ words, values }) => piecesOf([...words, ...values]))
      .filter(({ text }) => !isOrdinal(text) && text !== '序号')
  const pieces = cellsIn(lines)
  const widest = Math.max(0, ...pieces.filter(({ alone }) => alone).map(({ text }) => widthOf(text)))
  const byBrackets = joined(pieces, Infinity)
  const byWidth = joined(pieces, widest - 1)
  // The words of a row that have lines of their own were cut there: only the width tells them from the heads.
  const nearest = cellsIn(lines.slice(-1)).map(({ text }) => text)
  const ways = isLabelled ? [byBrackets, byWidth, nearest] : [byWidth]
  const [below] = isLabelled ? [] : byWidth.slice(-1)
  const rowLabels = isLabelled ? 0 : 1
  const isFitting = (way: readonly string[]): boolean =>
    [1, labels].some((count) => way.length === count + columns + rowLabels)
  const titled = pieces[0]?.alone === true && isTitle(pieces[0].text)
  const cells = [...ways, ...(titled ? ways.map((way) => way.slice(1)) : [])]
    .find(isFitting)
    ?.slice(0, -rowLabels || undefined)
  // The corner above the labels may be blank, where all heads stand in one line.
  const bare = isLabelled && lines.length === 1 && byBrackets.length === columns ? byBrackets : undefined
  const heads = (cells ?? bare)?.slice(-columns)
  return heads?.every(isHead) ? { heads, label: below ?? '' } : null
}
