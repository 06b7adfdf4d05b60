import type { Word } from '../pdf/page.ts'

type Place = Pick<Word, 'text' | 'left' | 'right'>

const amount = /^[-+−]?\d[\d,]*(?:\.\d+)?[%％]?$/
/** A line of words with as many amounts is a row of a table. */
const fewestAmounts = 2
const fewestRows = 2
/** White between columns, and a Chinese letter that did not fit any more; in columns of the text. */
const room = 5

/** Words of a line that stand near each other, as one. */
function cellsOf(words: readonly Word[], column: number): readonly Place[] {
  const cells: Place[] = []
  for (const { text, left, right } of words) {
    const last = cells.at(-1)
    if (last && left - last.right <= column)
      cells[cells.length - 1] = { text: `${last.text} ${text}`, left: last.left, right }
    else cells.push({ text, left, right })
  }
  return cells
}

const isRow = (cells: readonly Place[]): boolean =>
  cells.length > 2 && cells.filter(({ text }) => amount.test(text)).length >= fewestAmounts

/** Whether a line goes on with some cells of one above it that left no room for a further letter. */
const goesOn = (own: readonly Place[], row: readonly Place[], column: number): boolean =>
  own.length * 2 <= row.length &&
  own.every(({ text, left }) => {
    const above = row.findIndex((cell) => Math.abs(cell.left - left) < 1)
    const [full, next] = [row[above], row[above + 1]]
    return full && next && !amount.test(text) && next.left - full.right <= room * column
  })

/**
 * Which lines of a table only go on with cells of the row above them, where rows begin at their top: they hold no amount, and
 * every one of their cells stands below one that left no room for a further letter. None where other lines stand between
 * the rows: forms have parts with columns of their own.
 * @param column width of a column of the text
 */
export function continuedIn(lines: readonly (readonly Word[])[], column: number): ReadonlySet<number> {
  const cells = lines.map((words) => cellsOf(words, column))
  const found = new Set<number>()
  let row = cells[0] ?? []
  let rows = 0
  for (const [at, own] of cells.entries()) {
    if (at > 0 && goesOn(own, row, column)) found.add(at)
    else if (at === 0 || isRow(own)) {
      row = own
      rows += at > 0 ? 1 : 0
    } else return new Set()
  }
  return rows < fewestRows ? new Set() : found
}
