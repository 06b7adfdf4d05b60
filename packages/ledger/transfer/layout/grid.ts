import { clean } from '../../cells/clean.ts'
import { columnIndex, columnLetter, type SourceSheet } from '../source.ts'

/** A sheet by row number and column index, columns counted from 0. */
export type Grid = {
  readonly sheet: string
  /** Numbers of the rows that hold something, from top to bottom. */
  readonly rows: readonly number[]
  /** Columns in use. */
  readonly width: number
  /** What is written in this very cell. */
  readonly own: (row: number, column: number) => string
  /** What a reader sees there: a merged cell shows its text in all of its area. */
  readonly seen: (row: number, column: number) => string
  /** The same with the cell that holds the text, so that one merged cell is not taken for two. */
  readonly shown: (row: number, column: number) => Shown | null
  /** Whether any cells are merged; where none are, headers reach to the right until the next one. */
  readonly merged: boolean
}

/** A text and the cell in which it is written. */
export type Shown = { readonly text: string; readonly row: number; readonly column: number }

/** Wider than any official form; a merge over the whole sheet is a title. */
const widest = 300
/** Merges higher than this are decoration. */
const highest = 500

/** Lays a sheet out as a grid; blanks at the ends of a text are none of it. */
export function gridOf(sheet: SourceSheet): Grid {
  const cells = new Map<number, Map<number, string>>()
  let width = 0
  for (const row of sheet.rows) {
    const texts = new Map<number, string>()
    for (const [letters, text] of row.cells) {
      const column = columnIndex(letters)
      if (clean(text) === '' || column >= widest) continue
      texts.set(column, text.trim())
      width = Math.max(width, column + 1)
    }
    if (texts.size > 0) cells.set(row.number, texts)
  }
  const covered = coveredBy(sheet, cells, width)
  const own = (row: number, column: number): string => cells.get(row)?.get(column) ?? ''
  const shown = (row: number, column: number): Shown | null => {
    const text = own(row, column)
    return text === '' ? (covered.get(row)?.get(column) ?? null) : { text, row, column }
  }
  return {
    sheet: sheet.name,
    rows: [...cells.keys()].sort((left, right) => left - right),
    width,
    own,
    seen: (row, column) => shown(row, column)?.text ?? '',
    shown,
    merged: covered.size > 0,
  }
}

function coveredBy(
  { merges = [] }: SourceSheet,
  cells: ReadonlyMap<number, ReadonlyMap<number, string>>,
  width: number,
): ReadonlyMap<number, ReadonlyMap<number, Shown>> {
  const covered = new Map<number, Map<number, Shown>>()
  for (const { top, left, bottom, right } of merges) {
    const text = cells.get(top)?.get(left - 1)
    if (text === undefined || bottom - top > highest) continue
    for (let row = top; row <= bottom; row += 1) {
      const texts = covered.get(row) ?? new Map<number, Shown>()
      for (let column = left - 1; column < Math.min(right, width); column += 1)
        texts.set(column, { text, row: top, column: left - 1 })
      covered.set(row, texts)
    }
  }
  return covered
}

/** `Z04 支出决算表!E9`, as the place of a figure is kept. */
export const placeOf = (grid: Grid, row: number, column: number): string =>
  `${grid.sheet}!${columnLetter(column)}${row}`
