import { cellToJson } from '../cells/printCell.ts'
import type { Ledger, Row } from '../ledger.ts'
import type { Lookups, RowIssue, RowResult } from './dryRun.ts'

/**
 * Refuses what may be entered only once in the whole region and is entered already, by another unit
 * or by another row of this file. A blank part of such an entry says nothing, so nothing is asked.
 */
export async function refuseUsedElsewhere(
  ledger: Ledger,
  rows: readonly RowResult[],
  usedElsewhere: Lookups['usedElsewhere'],
): Promise<readonly RowResult[]> {
  if (ledger.sameEntry.length === 0) return rows
  const labels = ledger.sameEntry.map((name) => ledger.fields[name]?.label).join('、')
  const asked = rows.flatMap(({ row, result, fields, replaces }) =>
    fields && result !== 'skip' && entryOf(ledger, fields) !== null ? [{ row, fields, replaces }] : [],
  )
  const whom = (await usedElsewhere?.(asked)) ?? new Map<number, string>()
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const entry = row.fields ? entryOf(ledger, row.fields) : null
    if (entry === null) return row
    const earlier = seen.get(entry)
    if (earlier === undefined) seen.set(entry, row.row)
    const unit = whom.get(row.row)
    if (unit !== undefined)
      return refused(ledger, row, `${labels}已由${unit}登记过，全地区只能登记一次。请与该单位核实。`)
    return earlier === undefined || row.result === 'skip'
      ? row
      : refused(ledger, row, `${labels}与本文件第 ${earlier} 行相同，全地区只能登记一次。请删去重复的一行。`)
  })
}

function entryOf(ledger: Ledger, fields: Row): string | null {
  const cells = ledger.sameEntry.map((name) => {
    const field = ledger.fields[name]
    return field ? cellToJson(field, fields[name] ?? null) : null
  })
  return cells.includes(null) ? null : JSON.stringify(cells)
}

function refused(ledger: Ledger, row: RowResult, message: string): RowResult {
  const issue: RowIssue = {
    row: row.row,
    column: null,
    field: ledger.sameEntry[0] ?? null,
    level: 'error',
    code: 'SAME_ENTRY',
    message,
    suggestion: null,
  }
  return { ...row, result: 'error', fields: null, issues: [...row.issues, issue] }
}
