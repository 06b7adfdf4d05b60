import { Button } from 'antd'
import type { LedgerDescription, RowJson } from '../../api/contract.ts'
import { type MoneyUnit, sumYuan } from '../../text/amounts.ts'
import { useKeys } from '../../components/keys/useKeys.ts'
import { MoveButtons } from './MoveButtons.tsx'
import { printSum } from './TotalsFoot.tsx'

type SelectionBarProps = {
  readonly ledger: LedgerDescription
  readonly rows: readonly RowJson[]
  readonly unit: MoneyUnit
  readonly onDone: () => void
}

/** What is chosen, its own sum, and what can be done with all of it. */
export function SelectionBar({ ledger, rows, unit, onDone }: SelectionBarProps) {
  useKeys({ Escape: onDone }, true)
  return (
    <div className="selection" role="region" aria-label="已选">
      <span className="strong">
        已选 {rows.length} {ledger.rowWord}
        {ledger.totals.map((field) => {
          const sum = sumYuan(rows.map((row) => String(row.fields[field] ?? '')))
          return `，合计 ${printSum(ledger, field, sum, unit)}`
        })}
      </span>
      <span className="sp" />
      <MoveButtons ledger={ledger} rows={rows} onMoved={onDone} />
      <Button type="link" size="small" onClick={onDone}>
        取消选择 <kbd>Esc</kbd>
      </Button>
    </div>
  )
}
