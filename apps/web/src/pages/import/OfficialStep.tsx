import { Button, Select } from 'antd'
import type { MappingJson, UploadedJson } from '../../api/contract.ts'

type OfficialStepProps = {
  readonly uploaded: UploadedJson
  readonly official: NonNullable<UploadedJson['official']>
  readonly working: boolean
  readonly problem: string | null
  /** Another unit or year of the same file. */
  readonly onSheet: (mapping: MappingJson) => void
  readonly onBack: () => void
  readonly onDone: (mapping: MappingJson) => void
}

/** What was recognised in a workbook of official forms: whose it is, which sheets were read, what does not agree. */
export function OfficialStep(props: OfficialStepProps) {
  const { uploaded, official, working, problem, onSheet, onBack, onDone } = props
  return (
    <>
      <div className="page">
        <div className="tools" style={{ display: 'flex', gap: 12, alignItems: 'center', marginBottom: 12 }}>
          <span>{uploaded.source}</span>
          {uploaded.sheets.length > 1 ? (
            <Select
              aria-label="单位和年度"
              style={{ width: 320 }}
              value={uploaded.mapping.sheet}
              options={uploaded.sheets.map(({ name }) => ({ value: name, label: name }))}
              onChange={(sheet) => onSheet({ ...uploaded.mapping, sheet })}
            />
          ) : (
            <strong>{uploaded.mapping.sheet}</strong>
          )}
          <span className="meta">
            编制单位 {official.unitName ?? '没有写明'}，读到 {official.figures} 个数
          </span>
        </div>
        {uploaded.notes.map((note) => (
          <p key={note} className="amber">
            {note}
          </p>
        ))}
        <table className="list">
          <thead>
            <tr>
              <th>工作表</th>
              <th>报表</th>
              <th>名称</th>
              <th>读取情况</th>
            </tr>
          </thead>
          <tbody>
            {official.forms.map(({ name, form, title, read }) => (
              <tr key={name}>
                <td>{name}</td>
                <td>{form ?? ''}</td>
                <td>{title ?? ''}</td>
                <td className={read ? '' : 'meta'}>
                  {read ? '已读取' : form === null ? '不需要，没有读取' : '没有读取'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="wizard-foot">
        <Button onClick={onBack}>上一步</Button>
        <span className="sp" />
        <span className="red" role="alert">
          {problem ?? (official.figures === 0 ? '没有读到可以用的数，请按上面的提示处理后重新上传。' : '')}
        </span>
        <Button
          type="primary"
          loading={working}
          disabled={official.figures === 0}
          onClick={() => onDone(uploaded.mapping)}
        >
          试运行
        </Button>
      </div>
    </>
  )
}
