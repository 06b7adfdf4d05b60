import { addMoney, type Money, moneyToNumeric, noMoney } from '@hengjian/values'
import { fieldsOf, type Ledger } from '../ledger.ts'
import type { RowIssue, RowResult } from './dryRun.ts'

/** What a person reads first of a dry run. */
export type Summary = {
  readonly counts: Readonly<Record<RowResult['result'], number>>
  /** Sums of money over the rows that would be written, by field, in 元. */
  readonly sums: Readonly<Record<string, string>>
  readonly issues: readonly RowIssue[]
  readonly issuesLeftOut: number
  /** Nothing is wrong and nothing waits for a confirmation: the whole file may be taken. */
  readonly ready: boolean
}

/** Issues listed in full; the rest is counted. Nobody reads more, and the page stays fast. */
const listedIssues = 500

export function summaryOf(ledger: Ledger, rows: readonly RowResult[]): Summary {
  const counts = { create: 0, change: 0, skip: 0, error: 0, confirm: 0 }
  for (const { result } of rows) counts[result] += 1
  const issues = rows.flatMap((row) => row.issues)
  const written = rows.filter(({ result }) => result === 'create' || result === 'change')
  const sums = fieldsOf(ledger).flatMap(([name, { kind }]) => {
    if (kind !== 'money') return []
    const amounts = written.flatMap(({ fields }) => (fields?.[name] ? [fields[name] as Money] : []))
    return [[name, moneyToNumeric(amounts.reduce(addMoney, noMoney))] as const]
  })
  return {
    counts,
    sums: Object.fromEntries(sums),
    issues: issues.slice(0, listedIssues),
    issuesLeftOut: Math.max(0, issues.length - listedIssues),
    ready: rows.length > 0 && counts.error === 0 && counts.confirm === 0,
  }
}
