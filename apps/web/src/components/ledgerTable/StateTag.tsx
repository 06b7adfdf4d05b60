import type { LedgerDescription } from '../../api/contract.ts'

/** The state of a row in its word; the colour only helps. */
export function StateTag({ ledger, state }: { readonly ledger: LedgerDescription; readonly state: string }) {
  const known = ledger.states[state]
  return <span className={`tag ${known?.tone ?? 'neutral'}`}>{known?.title ?? state}</span>
}
