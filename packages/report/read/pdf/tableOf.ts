import type { FilePlace, Mark, ReadCell, ReadTable, ReadText } from '../../model/reading.ts'
import { type GridCell, gridOfRegion } from './gridOfRegion.ts'
import { joinOf, type Line, linesOf } from './lines.ts'
import type { Page, Word } from './page.ts'
import type { White } from './loose/stack.ts'
import { isWrapped } from './wrapped.ts'
import type { Region } from './tableRegions.ts'

/** A cell on one page; where its last line leaves little room, in letters, its words can go on overleaf. */
export type PageCell = ReadCell & { readonly free: number }

/** A table on one page, before it is joined with what goes on overleaf. */
export type PageTable = {
  readonly page: number
  readonly top: number
  readonly bottom: number
  readonly xs: readonly number[]
  readonly rows: number
  readonly cells: readonly PageCell[]
  readonly known: ReadTable['known']
  /** From where to where words stand in each column; none where lines are drawn. */
  readonly extents: readonly (readonly [number, number])[]
  /** The white between its columns; none where lines are drawn. */
  readonly whites: readonly White[]
}

/** White between a line and the words beside it, at most. */
const padding = 7

/** A new item begins the line: 1. （二） ① 一、 */
const item = /^(?:\d{1,2}[.、．]|[（(][\d一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|[①-⑳])/

/** The table that the lines of a region rule, with the words that stand in its cells. */
export function tableOf(page: Page, region: Region, words: readonly Word[]): PageTable {
  const { xs, ys } = region
  const grid = gridOfRegion(region)
  const inside = wordsInCells(grid, region, words)
  const cells = grid.map((cell, at): PageCell => {
    const room = (xs[cell.column + cell.columnSpan] ?? 0) - (xs[cell.column] ?? 0) - 2 * padding
    const lines = linesOf(inside[at] ?? [])
    const end = lines.at(-1)
    return {
      ...cell,
      text: textOf(lines, room, { page: page.number }),
      free: end ? (room - (end.right - end.left)) / end.size : Infinity,
    }
  })
  return {
    page: page.number,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    xs,
    rows: ys.length - 1,
    cells,
    known: 'lines',
    extents: [],
    whites: [],
  }
}

/** Words of each cell of a grid, by the middle of their letters. */
function wordsInCells(
  grid: readonly GridCell[],
  { xs, ys }: Region,
  words: readonly Word[],
): readonly (readonly Word[])[] {
  const columns = xs.length - 1
  const owners = new Map<number, number>()
  for (const [at, { row, column, rowSpan, columnSpan }] of grid.entries())
    for (let down = 0; down < rowSpan; down += 1)
      for (let along = 0; along < columnSpan; along += 1)
        owners.set((row + down) * columns + column + along, at)
  const found: Word[][] = grid.map(() => [])
  for (const word of words) {
    const column = xs.findLastIndex((x) => x <= (word.left + word.right) / 2)
    const row = ys.findLastIndex((y) => y <= word.y - word.size / 3)
    if (column < 0 || row < 0 || column >= columns) continue
    found[owners.get(row * columns + column) ?? -1]?.push(word)
  }
  return found
}

/**
 * Lines of a cell as one text: a line that fills the cell goes on in the next, a shorter one ends.
 * @param room how wide lines of the cell can be
 */
export function textOf(lines: readonly Line[], room: number, place: FilePlace): ReadText {
  let text = ''
  const marks: Mark[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before) {
      const ends = item.test(line.text) || !isWrapped(before, line, room)
      text += ends ? '\n' : joinOf(before.text, line.text)
    }
    if (line.line !== undefined) marks.push({ at: text.length, place: { line: line.line } })
    text += line.text
  }
  return { text, marks: marks.length > 0 ? marks : [{ at: 0, place }] }
}
