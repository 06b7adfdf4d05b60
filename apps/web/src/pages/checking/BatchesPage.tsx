import './checking.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { BatchesJson } from '../../api/contract.ts'
import { Loaded } from '../../components/waiting/Loaded.tsx'
import { printMoment } from '../../text/days.ts'
import { NewBatch } from './NewBatch.tsx'
import { batchesQuery } from './queries.ts'

/** 报告检查: the batches that a person works at, and the way to check a single report that is not kept. */
export function BatchesPage() {
  const batches = useQuery(batchesQuery)
  const [creating, setCreating] = useState(false)
  const bureau = batches.data?.seat === 'bureau'
  return (
    <>
      <div className="bar">
        <h1>报告检查</h1>
        <span className="sp" />
        <Link to="/checking/once">单份检查（不留存）</Link>
        {bureau && (
          <Button type="primary" onClick={() => setCreating(true)}>
            新建批次
          </Button>
        )}
      </div>
      <div className="page">
        <Loaded of={batches}>{(data) => <Batches {...data} onCreate={() => setCreating(true)} />}</Loaded>
      </div>
      {creating && <NewBatch onClose={() => setCreating(false)} />}
    </>
  )
}

const emptyWords: Readonly<Record<BatchesJson['seat'], string>> = {
  bureau: '还没有批次。把一批单位报来的自评报告放进一个批次，逐条处理后征求意见、发出整改通知。',
  assigned: '还没有分给您的批次。绩效科分工以后，批次会列在这里。',
  unit: '财政部门收到本单位的报告后会列在这里；征求意见时在这里答复。报送前可用“单份检查”自己先查一遍，文件不留存。',
}

function Batches({ seat, batches, onCreate }: BatchesJson & { readonly onCreate: () => void }) {
  if (batches.length === 0)
    return (
      <div className="panel empty">
        <p>{emptyWords[seat]}</p>
        {seat === 'bureau' ? (
          <Button onClick={onCreate}>新建批次</Button>
        ) : (
          <Link to="/checking/once">
            <Button tabIndex={-1}>单份检查</Button>
          </Link>
        )}
      </div>
    )
  return (
    <section className="panel">
      <table className="list" aria-label="检查批次">
        <thead>
          <tr>
            <th>批次</th>
            <th>年度</th>
            <th>范围</th>
            <th>办理机关</th>
            <th className="numeric">单位</th>
            <th className="numeric">文件</th>
            <th className="numeric">读不了</th>
            <th>建立</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.id}>
              <td>
                <Link to="/checking/$batch" params={{ batch: batch.id }}>
                  {batch.title}
                </Link>
              </td>
              <td className="nowrap">{batch.year}年</td>
              <td className="nowrap">{batch.kind}</td>
              <td>{batch.keeper}</td>
              <td className="numeric">{batch.units}</td>
              <td className="numeric">{batch.files}</td>
              <td className={batch.unreadable > 0 ? 'numeric red' : 'numeric'}>{batch.unreadable}</td>
              <td>
                {batch.by}，{printMoment(batch.at)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
