import type { LedgerDescription, RowJson } from '../../api/contract.ts'

type StateTagProps = { readonly ledger: LedgerDescription; readonly row: RowJson }

/**
 * The state of a row in its word; the colour only helps. Only rows that count are in a closed month, so
 * 已月结 says all that a reader of the table needs.
 */
export function StateTag({ ledger, row }: StateTagProps) {
  const known = ledger.states[row.state]
  const title = known?.title ?? row.state
  if (row.monthClosed)
    return (
      <span className="tag done" title={title}>
        已月结
      </span>
    )
  return <span className={`tag ${known?.tone ?? 'neutral'}`}>{title}</span>
}
