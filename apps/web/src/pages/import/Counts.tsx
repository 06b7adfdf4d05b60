import { Link } from '@tanstack/react-router'
import type { DryRunJson, LedgerDescription } from '../../api/contract.ts'
import { groupThousands } from '../../text/amounts.ts'
import { printSum } from '../ledger/TotalsFoot.tsx'

/** Row numbers are listed up to here; somebody who looks for more looks at the file. */
const listed = 20

/** The rows that are no records, so that none is left out silently. */
const otherRows = (rows: readonly number[]): string =>
  `第 ${rows.slice(0, listed).join('、')} 行${rows.length > listed ? `等 ${rows.length} 行` : ''}是说明、签名或重复的表头，不作为记录导入。`

/** The outcome in numbers, and the file's own totals against its details: shown, never blocking. */
export function Counts({ ledger, run }: { readonly ledger: LedgerDescription; readonly run: DryRunJson }) {
  const { counts } = run
  const count = (title: string, number: number, tone = '') => (
    <dl>
      <dt>{title}</dt>
      <dd className={number > 0 ? tone : ''}>
        {groupThousands(String(number))}
        <small>行</small>
      </dd>
    </dl>
  )
  return (
    <div className="counts" role="status">
      {count('新增', counts.create)}
      {count('修改', counts.change)}
      {count('有错', counts.error, 'red')}
      {count('需确认', counts.confirm, 'amber')}
      {count('重复，跳过', counts.skip)}
      {Object.entries(run.sums).map(([field, sum]) => (
        <dl key={field}>
          <dt>{ledger.fields.find(({ name }) => name === field)?.label}合计（可导入的行）</dt>
          <dd>{printSum(ledger, field, sum, '元')}</dd>
        </dl>
      ))}
      {run.notes.length > 0 && <p className="meta">{otherRows(run.notes)}</p>}
      {run.elsewhere.map((other) => (
        <p key={other.ledger} className="meta">
          有 {other.rows.length} 行属于{other.title}，这次不导入；请把同一份文件再导入到
          <Link to="/ledgers/$ledger/import" params={{ ledger: other.ledger }}>
            {other.title}
          </Link>
          。
        </p>
      ))}
      {run.differences.length > 0 && (
        <div className="difference">
          <b>文件里的合计与明细不同</b>
          <ul>
            {run.differences.map(({ row, label, stated, computed }) => (
              <li key={`${row}.${label}`}>
                第{row}行 {label}：所填 {groupThousands(stated)}，按明细计算 {groupThousands(computed)}
                ，请核对
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
