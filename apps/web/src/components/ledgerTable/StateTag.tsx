import type { LedgerDescription, RowJson } from '../../api/contract.ts'

type StateTagProps = { readonly ledger: LedgerDescription; readonly row: RowJson }

/** The state of a row in its word, and whether its month is closed; the colour only helps. */
export function StateTag({ ledger, row }: StateTagProps) {
  const known = ledger.states[row.state]
  return (
    <>
      <span className={`tag ${known?.tone ?? 'neutral'}`}>{known?.title ?? row.state}</span>
      {row.monthClosed && <span className="tag done">已月结</span>}
    </>
  )
}
