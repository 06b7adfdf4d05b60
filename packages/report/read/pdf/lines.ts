import type { Word } from './page.ts'

/** Words on one baseline, from left to right. */
export type Line = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Wide gaps between its words: a row of a table without lines has some, running text has none. */
  readonly gaps: number
  /** Of a text file. */
  readonly line?: number
}

/** A gap wider than this share of a letter parts words. */
const parting = 0.35
/** A gap of this many letters parts columns. */
const columnGap = 1.5
/** Letters of one line may stand this share of their size higher or lower. */
const wobble = 0.5

/** Words as lines, from top to bottom; between words that stand apart there is one blank. */
export const linesOf = (words: readonly Word[]): readonly Line[] => rowsOfWords(words).map(lineOf)

/** Words of each line, from left to right. */
export function rowsOfWords(words: readonly Word[]): readonly (readonly Word[])[] {
  const rows: Word[][] = []
  for (const word of words.toSorted((one, other) => one.y - other.y || one.left - other.left)) {
    const row = rows.at(-1)
    if (row?.[0] && Math.abs(row[0].y - word.y) <= wobble * Math.max(row[0].size, word.size)) row.push(word)
    else rows.push([word])
  }
  return rows.map((row) => row.toSorted((one, other) => one.left - other.left))
}

export function lineOf(row: readonly Word[]): Line {
  let text = ''
  let end = 0
  let gaps = 0
  for (const word of row) {
    const apart =
      text !== '' &&
      (word.isSpaced === true || word.left - end > parting * word.size) &&
      !text.endsWith(' ') &&
      !word.text.startsWith(' ')
    if (text !== '' && word.left - end > columnGap * word.size) gaps += 1
    text += `${apart ? ' ' : ''}${word.text}`
    end = Math.max(end, word.right)
  }
  return {
    text: text.trim(),
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    y: row[0]?.y ?? 0,
    size: Math.max(...row.map(({ size }) => size)),
    gaps,
    ...(row[0]?.line === undefined ? {} : { line: row[0].line }),
  }
}

/** Between letters of Latin words a line end is a blank; in Chinese, and inside numbers, it is nothing. */
export const joinOf = (before: string, after: string): string =>
  /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : ''
