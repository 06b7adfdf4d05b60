import { cut } from './broken.ts'
import { gridOf } from './grid.ts'
import type { PageCell } from './page.ts'

/** Half-width characters of a column at most, and blanks between two. */
const widest = 16
const between = 3

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0)

type Placed = {
  readonly top: number
  readonly rows: number
  readonly left: number
  readonly lines: readonly string[]
}

/** A table in columns of blanks, as programs lay pages out: every cell in the middle of its rows, none parted by a line. */
export function columnLines(rows: readonly (readonly PageCell[])[]): readonly string[] {
  const lefts = leftsOf(rows)
  const placed: Placed[] = []
  for (const [top, line] of gridOf(rows).entries()) {
    const cells = [...(rows[top] ?? [])]
    for (const [column, { at }] of line.entries()) {
      const cell = at === 'first' ? cells.shift() : undefined
      if (!cell) continue
      const left = lefts[column] ?? 0
      const room = (lefts[column + cell.columns] ?? left + widest) - left - between
      const lines = cell.text.split('\n').flatMap((text) => cut(text, Math.max(4, room)))
      if (cell.text !== '') placed.push({ top, rows: cell.rows, left, lines })
    }
  }
  const heights = rows.map((_, row) =>
    Math.max(
      1,
      ...placed.flatMap((cell) => (cell.top === row && cell.rows === 1 ? [cell.lines.length] : [])),
    ),
  )
  for (const { top, rows: over, lines } of placed) {
    const height = heights.slice(top, top + over).reduce((sum, one) => sum + one, 0)
    const last = Math.min(heights.length, top + over) - 1
    heights[last] = (heights[last] ?? 1) + Math.max(0, lines.length - height)
  }
  return drawn(placed, heights)
}

/** Where each column begins: behind the widest line of one before it. */
function leftsOf(rows: readonly (readonly PageCell[])[]): readonly number[] {
  const widths: number[] = []
  for (const [top, line] of gridOf(rows).entries()) {
    const cells = [...(rows[top] ?? [])]
    for (const [column, { at }] of line.entries()) {
      const cell = at === 'first' ? cells.shift() : undefined
      const own = cell?.columns === 1 ? Math.min(widest, widthOf(cell.text)) : 4
      widths[column] = Math.max(widths[column] ?? 4, own)
    }
  }
  let left = 0
  return [0, ...widths.map((width) => (left += width + between))]
}

function drawn(placed: readonly Placed[], heights: readonly number[]): readonly string[] {
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, one) => sum + one, 0))
  const whole = heights.reduce((sum, one) => sum + one, 0)
  const lines = Array.from({ length: whole }, () => '')
  for (const { top, rows, left, lines: own } of placed.toSorted((one, other) => one.left - other.left)) {
    const height = heights.slice(top, top + rows).reduce((sum, one) => sum + one, 0)
    const first = (tops[top] ?? 0) + Math.floor((height - own.length) / 2)
    for (const [at, text] of own.entries()) {
      const line = lines[first + at] ?? ''
      lines[first + at] = line + ' '.repeat(Math.max(line === '' ? 0 : 1, left - widthOf(line))) + text
    }
  }
  return lines
}
