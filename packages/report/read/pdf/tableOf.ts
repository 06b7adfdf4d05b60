import type { FilePlace, ReadCell, ReadTable, ReadText } from '../../model/reading.ts'
import { gridOfRegion } from './gridOfRegion.ts'
import { joinOf, type Line, linesOf } from './lines.ts'
import type { Page, Word } from './page.ts'
import type { Region } from './tableRegions.ts'

/** A table on one page, before it is joined with what goes on overleaf. */
export type PageTable = {
  readonly page: number
  readonly top: number
  readonly bottom: number
  readonly xs: readonly number[]
  readonly rows: number
  readonly cells: readonly ReadCell[]
  readonly known: ReadTable['known']
}

/** A new item begins the line: 1. （二） ① 一、 */
const item = /^(?:\d{1,2}[.、．]|[（(][\d一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|[①-⑳])/

/** The table that the lines of a region rule, with the words that stand in its cells. */
export function tableOf(page: Page, region: Region, words: readonly Word[]): PageTable {
  const { xs, ys } = region
  const cells = gridOfRegion(region).map((cell): ReadCell => {
    const { row, column, rowSpan, columnSpan } = cell
    const [left, right] = [xs[column] ?? 0, xs[column + columnSpan] ?? 0]
    const [top, bottom] = [ys[row] ?? 0, ys[row + rowSpan] ?? 0]
    const inside = words.filter((word) => {
      const [x, y] = [(word.left + word.right) / 2, word.y - word.size / 3]
      return x >= left && x < right && y >= top && y < bottom
    })
    return { ...cell, text: textOf(linesOf(inside), right - left, { page: page.number }) }
  })
  return {
    page: page.number,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    xs,
    rows: ys.length - 1,
    cells,
    known: 'lines',
  }
}

/** Lines of a cell as one text: a line that fills the cell goes on in the next, a short one before a new item ends. */
export function textOf(lines: readonly Line[], width: number, place: FilePlace): ReadText {
  let text = ''
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const ends = before && /[。；;]$/.test(before.text) && before.right - before.left < width * 0.7
    text += before
      ? `${ends || item.test(line.text) ? '\n' : joinOf(before.text, line.text)}${line.text}`
      : line.text
  }
  return { text, marks: [{ at: 0, place }] }
}
