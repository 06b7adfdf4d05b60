import type { Ledger } from '@hengjian/ledger'
import { type Day, monthOf } from '@hengjian/values'
import type { StoredRow } from '../rows/codec.ts'
import type { Step } from '../rows/plan.ts'

type Version = Omit<StoredRow, 'opened'>

/** One month of one organisation: `month` is `2023-03`. */
export type OrgMonth = { readonly org: number; readonly month: string }

/** A month in which a step changes something. `isNew` where a version begins in it, which another day would save. */
export type TouchedMonth = OrgMonth & { readonly isNew: boolean }

const counts = (ledger: Ledger, { state }: Version): boolean => ledger.states.states[state]?.counts ?? false

/** The month of a row by the day that its ledger names; null where the ledger does not lock or the day is blank. */
export function monthOfRow(
  ledger: Ledger,
  { org, fields }: Pick<Version, 'org' | 'fields'>,
): OrgMonth | null {
  if (!ledger.month?.locks) return null
  const day = fields[ledger.month.of]
  return typeof day === 'string' ? { org, month: monthOf(day as Day) } : null
}

/**
 * The months whose content a step changes, the one that is left first. What a closed month counts stays as it is, and nothing new
 * enters it. So a version that counts cannot end there and none can begin there, counted or not, for it
 * could never be accepted. What was never counted may leave: by removal, or under a day of an open month.
 * A review that changes no count (报送, 退回 of what was not accepted) touches no month; 审核通过 does.
 */
export function touchedMonths(
  ledger: Ledger,
  { verb, before, after }: Pick<Step, 'verb' | 'before' | 'after'>,
): readonly TouchedMonth[] {
  if (verb === 'move' && before && after && counts(ledger, before) === counts(ledger, after)) return []
  const left = before && (verb === 'move' || counts(ledger, before)) ? monthOfRow(ledger, before) : null
  const entered = after && monthOfRow(ledger, after)
  return [...(left ? [{ ...left, isNew: false }] : []), ...(entered ? [{ ...entered, isNew: true }] : [])]
}

/** A row whose month may not change under it: the one rule of what pages still offer to edit or remove. */
export const countedMonth = (ledger: Ledger, row: Version): OrgMonth | null =>
  counts(ledger, row) ? monthOfRow(ledger, row) : null
