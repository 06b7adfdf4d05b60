import type { LedgerDescription, TotalsJson } from '../../api/contract.ts'
import { groupThousands, type MoneyUnit, printYuan, withPlaces } from '../../text/amounts.ts'

type TotalsFootProps = {
  readonly ledger: LedgerDescription
  readonly totals: TotalsJson | undefined
  readonly unit: MoneyUnit
  readonly shown: number
}

/** A sum of a field in its unit, as feet and selection bars print it. */
export function printSum(ledger: LedgerDescription, field: string, sum: string, unit: MoneyUnit): string {
  const definition = ledger.fields.find(({ name }) => name === field)
  if (definition?.kind === 'money') return `${printYuan(sum, unit)} ${unit}`
  return `${groupThousands(withPlaces(sum, 0))} ${definition?.unit ?? ''}`.trim()
}

/** Totals of the whole filtered set, not only of what is loaded. */
export function TotalsFoot({ ledger, totals, unit, shown }: TotalsFootProps) {
  if (!totals) return <div className="foot" />
  const label = (field: string) => ledger.fields.find(({ name }) => name === field)?.label ?? field
  return (
    <div className="foot" role="status" aria-label="合计">
      <span className="strong">
        筛选结果 {totals.count}
        {totals.capped ? '+' : ''} {ledger.rowWord}
      </span>
      {Object.entries(totals.sums).map(([field, sum]) => (
        <span key={field}>
          {label(field)}合计 <b>{printSum(ledger, field, sum, unit)}</b>
        </span>
      ))}
      <span className="sp" />
      <span className="meta">已显示 {shown}</span>
    </div>
  )
}
