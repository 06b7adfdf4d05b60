import { type Area, columnLetters } from '../address.ts'
import type { ReadLimits } from './limits.ts'
import { tooManyCells } from './refusals.ts'
import type { SheetRow } from './sheet.ts'

/** Letters of the columns covered in each row. Old values may hide there that nobody sees. */
export function coveredBy(
  sheet: string,
  merges: readonly Area[],
  limits: ReadLimits,
): ReadonlyMap<number, ReadonlySet<string>> {
  const covered = new Map<number, Set<string>>()
  let places = 0
  for (const { top, left, bottom, right } of merges) {
    // Merges that reach to the last row or column of a sheet are cut: nothing is read beyond the limits.
    const [lastRow, lastColumn] = [Math.min(bottom, top + limits.rows), Math.min(right, limits.columns)]
    places += (lastRow - top + 1) * (lastColumn - left + 1)
    if (places > limits.cells) throw tooManyCells(sheet, limits)
    for (let row = top; row <= lastRow; row++) {
      const letters = covered.get(row) ?? new Set()
      for (let column = left; column <= lastColumn; column++) {
        if (row !== top || column !== left) letters.add(columnLetters(column))
      }
      covered.set(row, letters)
    }
  }
  return covered
}

/** The row without what is covered in it. */
export function visible(row: SheetRow, covered: ReadonlyMap<number, ReadonlySet<string>>): SheetRow {
  const hidden = covered.get(row.number)
  return hidden ? { ...row, cells: new Map([...row.cells].filter(([letters]) => !hidden.has(letters))) } : row
}
