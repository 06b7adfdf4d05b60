import { useQuery } from '@tanstack/react-query'
import type { LedgerDescription } from '../../api/contract.ts'
import { receiptsQuery } from '../../api/queries.ts'
import { Loaded } from '../../components/waiting/Loaded.tsx'
import { printMoment } from '../../text/days.ts'
import { printSum } from '../ledger/TotalsFoot.tsx'
import { UndoImport } from './UndoImport.tsx'

type ReceiptsProps = { readonly ledger: LedgerDescription; readonly org: number }

/** What was imported into this ledger before: who, when, how much, and the way to take it back. */
export function Receipts({ ledger, org }: ReceiptsProps) {
  const receipts = useQuery(receiptsQuery(ledger.name, org))
  return (
    <section className="panel">
      <header>
        <h2>以前的导入</h2>
      </header>
      <Loaded of={receipts}>
        {(data) =>
          data.length === 0 ? (
            <p className="empty">还没有导入过。导入后这里留有回执，可以整批撤销。</p>
          ) : (
            <table className="list">
              <thead>
                <tr>
                  <th>时间</th>
                  <th>来源</th>
                  <th>经办</th>
                  <th className="numeric">新增</th>
                  <th className="numeric">修改</th>
                  <th className="numeric">跳过</th>
                  <th>金额</th>
                  <th>状态</th>
                </tr>
              </thead>
              <tbody>
                {data.map((receipt) => (
                  <tr key={receipt.id}>
                    <td className="nowrap">{printMoment(receipt.at)}</td>
                    <td>{receipt.source}</td>
                    <td>{receipt.by}</td>
                    <td className="numeric">{receipt.created}</td>
                    <td className="numeric">{receipt.changed}</td>
                    <td className="numeric">{receipt.skipped}</td>
                    <td>
                      {Object.entries(receipt.sums)
                        .map(([field, sum]) => printSum(ledger, field, sum, '元'))
                        .join('，')}
                    </td>
                    <td>
                      <UndoImport ledger={ledger} receipt={receipt} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  )
}
