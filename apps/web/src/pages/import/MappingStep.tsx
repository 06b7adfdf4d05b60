import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { LedgerDescription, MappingJson, UploadedJson } from '../../api/contract.ts'
import { moneyUnits } from '../../text/amounts.ts'

type MappingStepProps = {
  readonly ledger: LedgerDescription
  readonly uploaded: UploadedJson
  readonly working: boolean
  readonly problem: string | null
  /** Another sheet or header row: the server reads the file again. */
  readonly onSheet: (mapping: MappingJson) => void
  readonly onBack: () => void
  readonly onDone: (mapping: MappingJson) => void
}

/** Which column of the file feeds which field, with the first rows beside it; remembered for the next time. */
export function MappingStep({
  ledger,
  uploaded,
  working,
  problem,
  onSheet,
  onBack,
  onDone,
}: MappingStepProps) {
  const [mapping, setMapping] = useState<MappingJson>(uploaded.mapping)
  const [read, setRead] = useState(uploaded)
  if (read !== uploaded) {
    // The file was read anew: the proposal for the other sheet replaces what was chosen for this one.
    setRead(uploaded)
    setMapping(uploaded.mapping)
  }
  const columns = Object.entries(uploaded.headers).map(([letter, header]) => ({
    value: letter,
    label: `${letter} 列 ${header}`,
  }))
  const fields = ledger.fields.filter(({ kind }) => kind !== 'evidence')
  const missing = fields.filter(
    ({ name, optional, kind }) => !optional && kind !== 'flag' && !mapping.columns[name],
  )
  const choose = (field: string, letter: string | undefined) => {
    const { [field]: _dropped, ...others } = mapping.columns
    setMapping({ ...mapping, columns: letter === undefined ? others : { ...others, [field]: letter } })
  }
  const first = uploaded.sample.slice(0, 3)
  return (
    <>
      <div className="page">
        <div className="tools" style={{ display: 'flex', gap: 8, alignItems: 'center', marginBottom: 12 }}>
          <span>{uploaded.source}</span>
          <Select
            aria-label="工作表"
            style={{ width: 240 }}
            value={mapping.sheet}
            options={uploaded.sheets.map(({ name, rows, hidden }) => ({
              value: name,
              label: `${name}（${rows} 行${hidden ? '，隐藏' : ''}）`,
            }))}
            onChange={(sheet) => onSheet({ ...mapping, sheet })}
          />
          <label htmlFor="header-row">表头在第</label>
          <InputNumber
            id="header-row"
            min={1}
            max={50}
            style={{ width: 64 }}
            value={mapping.headerRow}
            onChange={(row) => row !== null && onSheet({ ...mapping, headerRow: row })}
          />
          <span>行</span>
          {uploaded.remembered && <span className="meta">已按上次的对应填好</span>}
        </div>
        {uploaded.notes.map((note) => (
          <p key={note} className="amber">
            {note}
          </p>
        ))}
        <table className="list">
          <thead>
            <tr>
              <th>台账项目</th>
              <th>文件里的列</th>
              <th>单位</th>
              <th>文件里的前几行</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => {
              const letter = mapping.columns[field.name]
              return (
                <tr key={field.name}>
                  <td className="nowrap">
                    {field.label}
                    {!field.optional && <span className="red"> *</span>}
                  </td>
                  <td>
                    <Select
                      aria-label={`${field.label}对应的列`}
                      style={{ width: 260 }}
                      allowClear
                      showSearch={{ optionFilterProp: 'label' }}
                      placeholder={field.optional ? '不导入' : '请选择'}
                      value={letter ?? null}
                      options={columns}
                      onChange={(next: string | null | undefined) => choose(field.name, next ?? undefined)}
                    />
                  </td>
                  <td>
                    {field.kind === 'money' && letter !== undefined && (
                      <Select
                        aria-label={`${field.label}的单位`}
                        style={{ width: 88 }}
                        value={mapping.moneyUnits[field.name] ?? '元'}
                        options={moneyUnits.map((unit) => ({ value: unit, label: unit }))}
                        onChange={(unit) =>
                          setMapping({
                            ...mapping,
                            moneyUnits: { ...mapping.moneyUnits, [field.name]: unit },
                          })
                        }
                      />
                    )}
                  </td>
                  <td className="meta">
                    {letter === undefined
                      ? ''
                      : first
                          .map((row) => row[letter] ?? '')
                          .filter(Boolean)
                          .join('；')}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div className="wizard-foot">
        <Button onClick={onBack}>上一步</Button>
        <span className="sp" />
        <span className="red" role="alert">
          {problem ??
            (missing.length > 0 ? `还没有对应：${missing.map(({ label }) => label).join('、')}` : '')}
        </span>
        <Button
          type="primary"
          loading={working}
          disabled={missing.length > 0}
          onClick={() => onDone(mapping)}
        >
          试运行
        </Button>
      </div>
    </>
  )
}
