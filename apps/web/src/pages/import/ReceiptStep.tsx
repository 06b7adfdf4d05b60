import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { LedgerDescription, ReceiptJson } from '../../api/contract.ts'
import { usePlace } from '../../app/place.ts'
import { printMoment } from '../../text/days.ts'
import { printSum } from '../ledger/TotalsFoot.tsx'
import { Receipts } from './Receipts.tsx'

type ReceiptStepProps = {
  readonly ledger: LedgerDescription
  readonly receipt: ReceiptJson
  readonly onAgain: () => void
}

/** Done: who, when, how much, where to look, and the way back. */
export function ReceiptStep({ ledger, receipt, onAgain }: ReceiptStepProps) {
  const { org } = usePlace()
  return (
    <div className="page">
      <p role="status">
        <i className="dot done" aria-hidden="true" /> <b>已导入。</b>
        {receipt.by}于{printMoment(receipt.at)}从{receipt.source}新增 {receipt.created} 行，修改{' '}
        {receipt.changed} 行，跳过 {receipt.skipped} 行
        {Object.entries(receipt.sums).map(
          ([field, sum]) =>
            `，${ledger.fields.find(({ name }) => name === field)?.label ?? ''}合计 ${printSum(ledger, field, sum, '元')}`,
        )}
        。
      </p>
      <p style={{ margin: '12px 0', display: 'flex', gap: 8 }}>
        <Link to="/ledgers/$ledger" params={{ ledger: ledger.name }}>
          <Button type="primary" tabIndex={-1}>
            到台账查看
          </Button>
        </Link>
        <Button onClick={onAgain}>再导入一份</Button>
        <Link to="/import">
          <Button tabIndex={-1}>回到导入资料</Button>
        </Link>
      </p>
      <Receipts ledger={ledger} org={org} />
    </div>
  )
}
