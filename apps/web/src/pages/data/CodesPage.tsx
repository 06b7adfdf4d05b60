import '../ledger/ledger.css'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { useCatalogue } from '../../components/catalogue/useCatalogue.ts'
import { Marked } from '../../components/ledgerTable/Marked.tsx'
import { DataTabs } from './DataTabs.tsx'

/** The official code lists that ledgers use. A list is named by the field that uses it. */
export function CodesPage() {
  const { codeLists, ledgers } = useCatalogue()
  const names = Object.keys(codeLists).filter((list) => codeLists[list]?.some(({ code }) => /^\d/.test(code)))
  const [name, setName] = useState(names[0] ?? '')
  const [q, setQ] = useState('')
  const titleOf = (list: string) =>
    ledgers.flatMap(({ fields }) => fields).find((field) => field.list === list)?.label ?? list
  const codes = (codeLists[name] ?? []).filter(({ code, label }) => `${code}${label}`.includes(q.trim()))
  return (
    <DataTabs title="代码表">
      <div style={{ display: 'flex', gap: 8, marginBottom: 12 }}>
        <Select
          aria-label="代码表"
          style={{ width: 260 }}
          value={name}
          options={names.map((list) => ({ value: list, label: titleOf(list) }))}
          onChange={setName}
        />
        <Input
          style={{ width: 220 }}
          allowClear
          aria-label="查找代码"
          placeholder="查找"
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
      </div>
      <section className="panel">
        <table className="list">
          <thead>
            <tr>
              <th style={{ width: 160 }}>代码</th>
              <th>名称</th>
            </tr>
          </thead>
          <tbody>
            {codes.map(({ code, label }) => (
              <tr key={code}>
                <td>
                  <Marked text={code} query={q} />
                </td>
                <td>
                  <Marked text={label} query={q} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {codes.length === 0 && <p className="empty">没有符合条件的代码。</p>}
      </section>
    </DataTabs>
  )
}
