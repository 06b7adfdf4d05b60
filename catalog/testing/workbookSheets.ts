import { columnIndex, columnLetter, type SourceSheet } from '@hengjian/ledger'
import { readWorkbook, type WorkbookPlan, writeWorkbook } from '@hengjian/workbook'

/** The sheets of a planned workbook after it was written to a file and read again. */
export async function sheetsOfPlan(plan: WorkbookPlan): Promise<readonly SourceSheet[]> {
  const sheets = await readWorkbook(await writeWorkbook(plan))
  return sheets.map(({ name, hidden, merges, rows }) => ({
    name,
    hidden,
    merges,
    rows: rows.map((row) => ({
      number: row.number,
      hidden: row.hidden,
      cells: new Map([...row.cells].map(([column, { text }]) => [column, text])),
    })),
  }))
}

/** The sheet as it becomes when a person inserts a blank row above the row of this number. */
export const withRowAt = (sheet: SourceSheet, at: number): SourceSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => (row.number >= at ? { ...row, number: row.number + 1 } : row)),
  merges: (sheet.merges ?? []).map((area) => ({
    ...area,
    top: area.top >= at ? area.top + 1 : area.top,
    bottom: area.bottom >= at ? area.bottom + 1 : area.bottom,
  })),
})

/** The sheet as it becomes when a person inserts a blank column before this one, counted from 1. */
export const withColumnAt = (sheet: SourceSheet, at: number): SourceSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({
    ...row,
    cells: new Map(
      [...row.cells].map(([letters, text]) => {
        const index = columnIndex(letters)
        return [columnLetter(index + 1 >= at ? index + 1 : index), text]
      }),
    ),
  })),
  merges: (sheet.merges ?? []).map((area) => ({
    ...area,
    left: area.left >= at ? area.left + 1 : area.left,
    right: area.right >= at ? area.right + 1 : area.right,
  })),
})

/** The sheet with the cell of this address written differently. */
export const withCell = (sheet: SourceSheet, column: string, row: number, text: string): SourceSheet => ({
  ...sheet,
  rows: sheet.rows.map((one) =>
    one.number === row ? { ...one, cells: new Map([...one.cells, [column, text]]) } : one,
  ),
})
