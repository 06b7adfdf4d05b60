import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LocalNoticeJson } from '../../api/contract.ts'
import { noticesQuery } from '../../api/queries.ts'
import { usePlace } from '../../app/place.ts'
import { Loaded } from '../../components/waiting/Loaded.tsx'

/** What this year's local notices change against the catalogue, both values side by side, before and after approval. */
export function NoticesPage() {
  const { org, year, organisation } = usePlace()
  const notices = useQuery(noticesQuery(org, year))
  return (
    <>
      <div className="bar">
        <h1>本地通知</h1>
        <span className="meta">
          {organisation?.name} {year}年度
        </span>
        <span className="sp" />
        <Link to="/ledgers/$ledger" params={{ ledger: 'scorecardOverlays' }}>
          登记和批准
        </Link>
      </div>
      <div className="page">
        <Loaded of={notices}>
          {(data) =>
            data.length === 0 ? (
              <div className="panel empty">
                <p>{`${year}年度没有登记本地通知，自评按目录的指标体系计分。`}</p>
              </div>
            ) : (
              data.map((notice) => <Notice key={notice.id} notice={notice} />)
            )
          }
        </Loaded>
      </div>
    </>
  )
}

function Notice({ notice }: { readonly notice: LocalNoticeJson }) {
  const { scorecard, document, clause, stateTitle, counts, changes, problem } = notice
  return (
    <section className="panel" style={{ marginBottom: 16 }} aria-label={document}>
      <header>
        <h2>{scorecard}</h2>
        <span className="meta">
          {document} {clause} · {stateTitle}
          {counts ? '' : '，批准后使用'}
        </span>
      </header>
      {problem !== null && (
        <p className="red" role="alert" style={{ padding: '8px 16px' }}>
          {problem}
        </p>
      )}
      {problem === null && changes.length === 0 && <p className="empty">与目录相同，没有调整。</p>}
      {changes.length > 0 && (
        <table className="list">
          <thead>
            <tr>
              <th>内容</th>
              <th>目录</th>
              <th>本地通知</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ what, catalogue, local }) => (
              <tr key={`${what}${catalogue}`}>
                <td className="nowrap">{what}</td>
                <td>{catalogue}</td>
                <td className="strong">{local}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
