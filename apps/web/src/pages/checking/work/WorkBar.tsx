import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { UnitWorkJson } from '../../../api/contract.ts'
import { useKeys } from '../../../components/keys/useKeys.ts'
import { printDay } from '../../../text/days.ts'
import { batchQuery } from '../queries.ts'
import { Procedure } from './Procedure.tsx'

/** Which unit of which batch, how far it is, and the ways to its neighbours and to the letters. */
export function WorkBar({ work }: { readonly work: UnitWorkJson }) {
  const { batch, unit, name, procedure, findings, seat } = work
  const { data } = useQuery(batchQuery(batch.id))
  const navigate = useNavigate()
  const [handling, setHandling] = useState(false)
  const units = data?.units ?? []
  const at = units.findIndex((one) => one.unit === unit)
  const go = (by: 1 | -1) => {
    const next = units[at + by]
    if (at >= 0 && next)
      void navigate({
        to: '/checking/$batch/$unit',
        params: { batch: batch.id, unit: String(next.unit ?? 0) },
        search: {},
      })
  }
  useKeys({ '[': () => go(-1), ']': () => go(1) }, true)
  const judged = findings.filter(({ verdict }) => verdict !== null).length
  const answered = findings.filter(({ answer }) => answer?.answer).length
  return (
    <div className="bar">
      <Link to="/checking" className="crumb">
        报告检查
      </Link>
      <Link to="/checking/$batch" params={{ batch: batch.id }} className="crumb batch-name">
        {batch.title}
      </Link>
      <h1>{name}</h1>
      <span className={`tag ${procedure.standing === 'rectified' ? 'done' : 'waiting'}`}>
        {procedure.title}
      </span>
      {procedure.standing === 'asked' && procedure.opinionDue !== null && (
        <span className={procedure.over ? 'red' : 'meta'}>
          {procedure.over ? '答复已期满：' : '答复期限：'}
          {printDay(procedure.opinionDue)}
        </span>
      )}
      {work.sample !== null && <span className="tag">{work.sample}抽查</span>}
      <span className="sp" />
      <span className="meta">
        {seat === 'unit' ? `已答复 ${answered}／${findings.length}` : `已处理 ${judged}／${findings.length}`}
      </span>
      {units.length > 1 && (
        <>
          <Button size="small" disabled={at <= 0} onClick={() => go(-1)}>
            上一个 <kbd>[</kbd>
          </Button>
          <span className="meta">
            {at + 1}／{units.length}
          </span>
          <Button size="small" disabled={at >= units.length - 1} onClick={() => go(1)}>
            下一个 <kbd>]</kbd>
          </Button>
        </>
      )}
      {unit !== null && (
        <Button type="primary" size="small" onClick={() => setHandling(true)}>
          {seat === 'unit' ? '函件与答复' : '征求意见与整改'}
        </Button>
      )}
      {handling && unit !== null && <Procedure work={work} unit={unit} onClose={() => setHandling(false)} />}
    </div>
  )
}
