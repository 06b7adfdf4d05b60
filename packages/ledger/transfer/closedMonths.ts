import type { Ledger } from '../ledger.ts'
import type { Lookups, RowIssue, RowResult } from './dryRun.ts'
import type { Mapping } from './mapping.ts'

/**
 * Refuses rows that would change a closed month, at the cell of their day. A row that stands already is
 * skipped as ever: a file that is brought again asks nothing of the months in which it was taken.
 */
export async function refuseClosedMonths(
  ledger: Ledger,
  mapping: Mapping,
  rows: readonly RowResult[],
  closedMonths: Lookups['closedMonths'],
): Promise<readonly RowResult[]> {
  const day = ledger.month?.locks ? ledger.month.of : null
  if (day === null || closedMonths === undefined) return rows
  const said = await closedMonths(
    rows.flatMap(({ row, result, fields, replaces }) =>
      fields && result !== 'skip' ? [{ row, fields, replaces }] : [],
    ),
  )
  return rows.map((row) => {
    const message = said.get(row.row)
    if (message === undefined) return row
    const issue: RowIssue = {
      row: row.row,
      column: mapping.columns[day] ?? null,
      field: day,
      level: 'error',
      code: 'MONTH_CLOSED',
      message,
      suggestion: null,
    }
    // One cause, one sentence: nobody confirms a duplicate that cannot be taken anyway.
    return { ...row, result: 'error', fields: null, issues: [issue] }
  })
}
