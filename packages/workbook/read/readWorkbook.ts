import { type Area, columnLetters } from '../address.ts'
import { type ReadLimits, readLimits } from './limits.ts'
import { openWorkbook } from './openWorkbook.ts'
import { tooManyCells } from './refusals.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/**
 * Reads the sheets of an XLSX file as people see them. Formulas give their stored result; nothing is
 * computed, no link is followed.
 * @param source the bytes of the file, or its path
 * @throws WorkbookError with a sentence for every file that is not a whole, open spreadsheet
 */
export const readWorkbook = (
  source: Uint8Array | string,
  limits: ReadLimits = readLimits,
): Promise<readonly Sheet[]> => readWorkbookAs(source, limits, (row) => row)

/**
 * The same, each row turned into what the caller keeps of it as soon as it is read: a large file is never held
 * twice.
 */
export async function readWorkbookAs<T>(
  source: Uint8Array | string,
  limits: ReadLimits,
  keep: (row: SheetRow) => T,
): Promise<readonly (Omit<Sheet, 'rows'> & { readonly rows: readonly T[] })[]> {
  const sheets: (Omit<Sheet, 'rows'> & { readonly rows: readonly T[] })[] = []
  for (const { name, hidden, rows, layout } of await openWorkbook(source, limits)) {
    const { merges, hiddenColumns } = await layout()
    const isCovered = coveredBy(name, merges, limits)
    const read: T[] = []
    for await (const row of rows()) {
      const cells = isCovered.size === 0 ? row.cells : visible(row, isCovered)
      if (cells.size > 0) read.push(keep(cells === row.cells ? row : { ...row, cells }))
    }
    sheets.push({ name, hidden, merges, hiddenColumns, rows: read })
  }
  return sheets
}

/** Letters of the columns covered in each row. Old values may hide there that nobody sees. */
function coveredBy(
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

function visible(row: SheetRow, covered: ReadonlyMap<number, ReadonlySet<string>>): SheetRow['cells'] {
  const hidden = covered.get(row.number)
  return hidden ? new Map([...row.cells].filter(([letters]) => !hidden.has(letters))) : row.cells
}
