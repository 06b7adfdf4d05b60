import '../ledger/ledger.css'
import { Input } from 'antd'
import { useState } from 'react'
import { useCatalogue } from '../../components/catalogue/useCatalogue.ts'
import { Marked } from '../../components/ledgerTable/Marked.tsx'
import { DataTabs } from './DataTabs.tsx'

/** Whose rows a figure counts. */
const scopeWords: Readonly<Record<string, string>> = { unit: '本单位', region: '全辖区' }

/** What each figure counts, in whose scope, by which document. */
export function MetricsPage() {
  const { metrics } = useCatalogue()
  const [q, setQ] = useState('')
  const found = metrics.filter(({ title, definition, basis }) =>
    `${title}${definition}${basis}`.includes(q.trim()),
  )
  return (
    <DataTabs title="取数口径">
      <Input
        style={{ width: 260, marginBottom: 12 }}
        allowClear
        aria-label="查找口径"
        placeholder="查找"
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <section className="panel">
        <table className="list">
          <thead>
            <tr>
              <th>名称</th>
              <th>单位</th>
              <th>范围</th>
              <th>怎么算</th>
              <th>依据</th>
            </tr>
          </thead>
          <tbody>
            {found.map((metric) => (
              <tr key={metric.name}>
                <td className="nowrap strong">
                  <Marked text={metric.title} query={q} />
                </td>
                <td className="nowrap">{metric.unit}</td>
                <td className="nowrap">{scopeWords[metric.scope] ?? metric.scope}</td>
                <td>
                  <Marked text={metric.definition} query={q} />
                </td>
                <td>{metric.basis}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {found.length === 0 && <p className="empty">没有符合条件的口径。</p>}
      </section>
    </DataTabs>
  )
}
