import { coveredBy, visible } from './covered.ts'
import { type ReadLimits, readLimits } from './limits.ts'
import { openWorkbook } from './openWorkbook.ts'
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
    const covered = coveredBy(name, merges, limits)
    const read: T[] = []
    for await (const row of rows()) {
      const seen = visible(row, covered)
      if (seen.cells.size > 0) read.push(keep(seen))
    }
    sheets.push({ name, hidden, merges, hiddenColumns, rows: read })
  }
  return sheets
}
