import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { EvaluationSummaryJson } from '../../api/contract.ts'
import { evaluationsQuery } from '../../api/queries.ts'
import { usePlace } from '../../app/place.ts'
import { useLedger } from '../../components/catalogue/useCatalogue.ts'
import { DownloadButton } from '../../components/download/DownloadButton.tsx'
import { Loaded } from '../../components/waiting/Loaded.tsx'
import { printDay } from '../../text/days.ts'
import { FilingMenu } from './FilingMenu.tsx'
import { NewEvaluation } from './NewEvaluation.tsx'
import { WholeSet } from './WholeSet.tsx'

/** The evaluations of one organisation and year, and the way to a new one. */
export function EvaluationsPage() {
  const { org, year, organisation } = usePlace()
  const [creating, setCreating] = useState(false)
  const evaluations = useQuery(evaluationsQuery(org, year))
  const writes = useLedger('evaluations')?.writable ?? false
  return (
    <>
      <div className="bar">
        <h1>自评</h1>
        <span className="meta">
          {organisation?.name} {year}年度
        </span>
        <Link to="/evaluations/notices">本地通知</Link>
        <span className="sp" />
        {writes && (
          <Link to="/import">
            <Button tabIndex={-1}>导入资料</Button>
          </Link>
        )}
        <DownloadButton
          path={`/evaluations/bound.pdf?org=${org}&year=${year}`}
          name={`${year}年度自评资料（合订本）.pdf`}
          label="下载合订本"
          disabled={!evaluations.data?.length}
        >
          合订本
        </DownloadButton>
        <FilingMenu disabled={!evaluations.data?.length} />
        {writes && <WholeSet />}
        {writes && (
          <Button type="primary" onClick={() => setCreating(true)}>
            新建自评
          </Button>
        )}
      </div>
      <div className="page">
        <Loaded of={evaluations}>
          {(data) =>
            data.length === 0 ? (
              <div className="panel empty">
                <p>
                  {writes
                    ? `${year}年度还没有自评。数从台账取，请从“新建自评”开始。`
                    : `${year}年度还没有自评，由经办人新建。`}
                </p>
                {writes && <Button onClick={() => setCreating(true)}>新建自评</Button>}
              </div>
            ) : (
              <Summaries summaries={data} />
            )
          }
        </Loaded>
      </div>
      {creating && <NewEvaluation onClose={() => setCreating(false)} />}
    </>
  )
}

function Summaries({ summaries }: { readonly summaries: readonly EvaluationSummaryJson[] }) {
  return (
    <section className="panel">
      <table className="list">
        <thead>
          <tr>
            <th>项目</th>
            <th>表</th>
            <th>状态</th>
            <th className="numeric">自评总分</th>
            <th className="numeric">按规则计算</th>
            <th className="numeric">待填</th>
            <th className="numeric">提交后变动</th>
            <th>截止</th>
          </tr>
        </thead>
        <tbody>
          {summaries.map((one) => (
            <tr key={one.id}>
              <td>
                <Link to="/evaluations/$evaluation" params={{ evaluation: one.id }}>
                  {one.subject ?? one.title}
                </Link>
              </td>
              <td>{one.title}</td>
              <td>
                <span className={`tag ${one.state === 'submitted' ? 'done' : 'waiting'}`}>
                  {one.stateTitle}
                </span>
              </td>
              <td className="numeric">{one.scored ? (one.claimedTotal ?? '未填') : '不计分'}</td>
              <td className={one.claimedTotal === one.computedTotal ? 'numeric' : 'numeric amber'}>
                {one.computedTotal ?? '不计分'}
              </td>
              <td className="numeric">{one.openCells} 格</td>
              <td className="numeric">{one.drifted > 0 ? `${one.drifted} 处` : '无'}</td>
              <td className="nowrap">{one.deadline ? printDay(one.deadline) : '未定'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
