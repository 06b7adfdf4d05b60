import { columnIndex, columnLetter, type SourceSheet } from './source.ts'

/** Areas higher than this are decoration, not a value meant for each of their rows. */
const highest = 5_000

/** The text of the merged area that covers a cell; undefined for a cell that stands on its own. */
export function hiddenByMerge(sheet: SourceSheet): (row: number, column: string) => string | undefined {
  if (!sheet.merges || sheet.merges.length === 0) return () => undefined
  const rows = new Map(sheet.rows.map((row) => [row.number, row]))
  const covered = new Map<number, Map<string, string>>()
  for (const { top, left, bottom, right } of sheet.merges) {
    const text = rows.get(top)?.cells.get(columnLetter(left - 1))
    if (text === undefined || bottom === top || bottom - top > highest) continue
    for (let row = top + 1; row <= bottom; row += 1) {
      const cells = covered.get(row) ?? new Map<string, string>()
      for (let column = left; column <= Math.min(right, left + 50); column += 1)
        cells.set(columnLetter(column - 1), text)
      covered.set(row, cells)
    }
  }
  return (row, column) => (columnIndex(column) < 0 ? undefined : covered.get(row)?.get(column))
}
