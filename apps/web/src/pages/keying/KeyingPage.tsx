import './keying.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import type { EvaluationJson } from '../../api/contract.ts'
import { evaluationQuery } from '../../api/queries.ts'
import { copyText } from '../../components/figurePanel/copyText.ts'
import { useKeys } from '../../components/keys/useKeys.ts'
import { useRemembered } from '../../components/ledgerTable/useRemembered.ts'
import { Loaded } from '../../components/waiting/Loaded.tsx'
import { keyingRows } from './keyingRows.ts'

const route = getRouteApi('/evaluations/$evaluation/keying')

/** 一体化录入对照: the values of a form in its order; one key copies the next one, ticks say what is done. */
export function KeyingPage() {
  const { evaluation: id } = route.useParams()
  const evaluation = useQuery(evaluationQuery(id))
  return <Loaded of={evaluation}>{(data) => <Keying key={id} evaluation={data} />}</Loaded>
}

function Keying({ evaluation }: { readonly evaluation: EvaluationJson }) {
  const rows = useMemo(() => keyingRows(evaluation), [evaluation])
  const [done, setDone] = useRemembered<readonly string[]>(`keying.${evaluation.id}`, [])
  const [copied, setCopied] = useState<string | null>(null)
  const ticked = new Set(done)
  const tick = (key: string, on: boolean) =>
    setDone(on ? [...new Set([...done, key])] : done.filter((one) => one !== key))
  const copy = (key: string, value: string) => {
    setCopied(key)
    tick(key, true)
    document.querySelector(`tr[data-key="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest' })
    return copyText(value)
  }
  const next = rows.find(({ key }) => !ticked.has(key))
  useKeys({ Enter: () => next && void copy(next.key, next.value) }, true)
  return (
    <>
      <div className="bar">
        <Link to="/evaluations/$evaluation" params={{ evaluation: evaluation.id }} className="crumb">
          {evaluation.subject ?? evaluation.title}
        </Link>
        <h1>录入对照</h1>
        <span className="meta">{evaluation.title}</span>
        <span className="sp" />
        <span>
          已录 {rows.filter(({ key }) => ticked.has(key)).length} / {rows.length}
        </span>
        <Button disabled={done.length === 0} onClick={() => setDone([])}>
          重新开始
        </Button>
        <Button type="primary" disabled={!next} onClick={() => next && void copy(next.key, next.value)}>
          复制下一个（回车）
        </Button>
      </div>
      <div className="page">
        <section className="panel">
          <table className="list keying">
            <thead>
              <tr>
                <th className="numeric">序号</th>
                <th>项目</th>
                <th>值</th>
                <th>复制</th>
                <th>已录</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, label, value }, index) => (
                <tr key={key} data-key={key} className={key === copied ? 'on' : ''}>
                  <td className="numeric">{index + 1}</td>
                  <td>{label}</td>
                  <td className="value">{value}</td>
                  <td>
                    <Button size="small" aria-label={`复制 ${label}`} onClick={() => void copy(key, value)}>
                      复制
                    </Button>
                  </td>
                  <td>
                    <Checkbox
                      aria-label={`已录 ${label}`}
                      checked={ticked.has(key)}
                      onChange={({ target }) => tick(key, target.checked)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length === 0 && <p className="empty">表上还没有数，请先填报。</p>}
        </section>
      </div>
    </>
  )
}
