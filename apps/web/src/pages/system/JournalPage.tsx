import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { JournalStatusJson } from '../../api/contract.ts'
import { journalEntriesQuery, journalStatusQuery } from '../../api/queries.ts'
import { Loaded } from '../../components/waiting/Loaded.tsx'
import { printMoment } from '../../text/days.ts'
import { verbWord } from '../../text/verbWords.ts'

/** Every change there was, and how much of it is sealed. */
export function JournalPage() {
  const status = useQuery(journalStatusQuery)
  const entries = useInfiniteQuery(journalEntriesQuery)
  return (
    <>
      <div className="bar">
        <h1>日志</h1>
        <span className="sp" />
        <span className="meta">只增不改，每一块都带前一块的哈希</span>
      </div>
      <div className="page" role="region" aria-label="日志" tabIndex={0}>
        {status.data && <Status status={status.data} />}
        <Loaded of={entries}>
          {(data) => (
            <section className="panel">
              <table className="list">
                <thead>
                  <tr>
                    <th>时间</th>
                    <th>谁</th>
                    <th>做了什么</th>
                    <th>对象</th>
                    <th>原因</th>
                    <th className="numeric">封存块</th>
                  </tr>
                </thead>
                <tbody>
                  {data.pages
                    .flatMap((page) => page.entries)
                    .map((entry, index) => (
                      <tr key={`${entry.change}.${index}`}>
                        <td className="nowrap">{printMoment(entry.at)}</td>
                        <td>{entry.by}</td>
                        <td>{verbWord(entry.verb)}</td>
                        <td>{entry.title}</td>
                        <td>{entry.reason}</td>
                        <td className="numeric">{entry.block ?? '待封存'}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </section>
          )}
        </Loaded>
        {entries.hasNextPage && (
          <p className="empty">
            <Button loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
              更早的
            </Button>
          </p>
        )}
      </div>
    </>
  )
}

function Status({ status }: { readonly status: JournalStatusJson }) {
  return (
    <p style={{ display: 'flex', gap: 24, flexWrap: 'wrap', marginBottom: 12 }}>
      <span>
        已封存 <b>{status.sealed}</b> 条，共 <b>{status.blocks}</b> 块
      </span>
      <span>
        待封存 <b>{status.pending}</b> 条
      </span>
      {status.lastSealedAt !== null && <span>最近封存 {printMoment(status.lastSealedAt)}</span>}
      {status.lastHash !== null && (
        <span className="meta" style={{ overflowWrap: 'anywhere' }}>
          最近一块的哈希 {status.lastHash}
        </span>
      )}
    </p>
  )
}
