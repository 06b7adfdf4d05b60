import type { Rule } from './page.ts'
import type { Region } from './tableRegions.ts'

/** A cell of a ruled table, with the rectangle that its lines enclose. */
export type GridCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

const slack = 2

/**
 * The cells of a ruled table: places of its grid between which no line is drawn are one cell. Where the lines enclose
 * no rectangle the places stay apart.
 */
export function gridOfRegion({ horizontals, verticals, xs, ys }: Region): readonly GridCell[] {
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  const middle = (places: readonly number[], at: number): number =>
    ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2
  const drawn = (rules: readonly Rule[], at: number, across: number): boolean =>
    rules.some(
      (rule) =>
        Math.abs(rule.at - at) <= slack + 1 && rule.from <= across + slack && rule.to >= across - slack,
    )
  const below = (row: number, column: number): boolean =>
    drawn(horizontals, ys[row + 1] ?? 0, middle(xs, column))
  const right = (row: number, column: number): boolean =>
    drawn(verticals, xs[column + 1] ?? 0, middle(ys, row))
  const taken = new Set<number>()
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue
      let columnSpan = 1
      while (
        column + columnSpan < columns &&
        !right(row, column + columnSpan - 1) &&
        !taken.has(row * columns + column + columnSpan)
      )
        columnSpan += 1
      let rowSpan = 1
      while (row + rowSpan < rows && isOpen(row + rowSpan - 1, column, columnSpan)) rowSpan += 1
      for (let down = 0; down < rowSpan; down += 1)
        for (let along = 0; along < columnSpan; along += 1) taken.add((row + down) * columns + column + along)
      cells.push({ row, column, rowSpan, columnSpan })
    }
  return cells

  /** Whether nothing is drawn under a stretch of a row, nor between its places in the row below. */
  function isOpen(row: number, column: number, span: number): boolean {
    const stretch = Array.from({ length: span }, (_, along) => column + along)
    return (
      stretch.every((at) => !below(row, at) && !taken.has((row + 1) * columns + at)) &&
      stretch.slice(0, -1).every((at) => !right(row + 1, at))
    )
  }
}
