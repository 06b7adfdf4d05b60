import '../checking.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { BatchJson } from '../../../api/contract.ts'
import { Level } from '../../../components/level/Level.tsx'
import { Loaded } from '../../../components/waiting/Loaded.tsx'
import { levelOrder } from '../places.ts'
import { batchQuery } from '../queries.ts'
import { Assignments } from './Assignments.tsx'
import { Bringing } from './Bringing.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { FilesTable } from './FilesTable.tsx'
import { Queue } from './Queue.tsx'
import { Samples } from './Samples.tsx'
import { Trend } from './Trend.tsx'
import { UnitsTable } from './UnitsTable.tsx'

/** 批次: its units by level, what waits for a verdict, its files, last year beside it, the sample, and whose work it is. */
export function BatchPage() {
  const { batch: id } = useParams({ from: '/checking/$batch' })
  const batch = useQuery(batchQuery(id))
  return <Loaded of={batch}>{(data) => <Batch batch={data} />}</Loaded>
}

function Batch({ batch }: { readonly batch: BatchJson }) {
  const { tab = 'units' } = useSearch({ from: '/checking/$batch' })
  const navigate = useNavigate()
  const { seat, progress, trend, queue } = batch
  const unread = batch.files.filter(({ unreadable }) => unreadable !== null).length
  const examines = seat !== 'unit'
  const tabs = [
    { key: 'units', label: '单位', children: <UnitsTable batch={batch} /> },
    ...(examines
      ? [{ key: 'queue', label: `待处理 ${queue.length}`, children: <Queue batch={batch} /> }]
      : []),
    { key: 'files', label: `文件 ${batch.files.length}`, children: <FilesTable batch={batch} /> },
    ...(examines
      ? [
          { key: 'trend', label: '与上年比', children: <Trend trend={trend} year={batch.year} /> },
          { key: 'samples', label: `抽查 ${batch.samples.length}`, children: <Samples batch={batch} /> },
        ]
      : []),
    ...(seat === 'bureau'
      ? [{ key: 'work', label: `分工 ${batch.assignments.length}`, children: <Assignments batch={batch} /> }]
      : []),
  ]
  return (
    <>
      <div className="bar">
        <Link to="/checking" className="crumb">
          报告检查
        </Link>
        <h1>{batch.title}</h1>
        <span className="meta">
          {batch.year}年度，{batch.kind}
        </span>
        <span className="sp" />
        {examines && <ExportMenu batch={batch} />}
      </div>
      <div className="bar sub check-strip">
        <span>
          文件 <b>{batch.files.length}</b>
        </span>
        {unread > 0 && (
          <span>
            读不了 <b className="red">{unread}</b>
          </span>
        )}
        {examines && (
          <>
            {levelOrder.map((level) => (
              <span key={level}>
                <Level level={level} /> <b>{progress.open[level]}</b>
              </span>
            ))}
            <span className="check-progress">
              已处理 {progress.judged}／{progress.found}
              <progress max={Math.max(progress.found, 1)} value={progress.judged} aria-label="已处理" />
            </span>
          </>
        )}
        <span className="sp" />
        <span className="meta">征求意见期限 {batch.opinionDays} 个工作日</span>
      </div>
      <div className="page">
        {batch.mayBring && <Bringing batch={batch.id} />}
        <section className="panel check-tabs">
          <Tabs
            activeKey={tabs.some(({ key }) => key === tab) ? tab : 'units'}
            items={tabs}
            onChange={(key) => void navigate({ to: '.', search: { tab: key } })}
          />
        </section>
      </div>
    </>
  )
}
