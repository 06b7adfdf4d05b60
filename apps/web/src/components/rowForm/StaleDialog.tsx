import { Modal, Radio } from 'antd'
import { useState } from 'react'
import type { CellJson, CodeLists, FieldDescription, RowJson } from '../../api/contract.ts'
import type { MoneyUnit } from '../../text/amounts.ts'
import { cellText } from '../../text/cellText.ts'
import { printMoment } from '../../text/days.ts'
import { conflictsOf, merged } from './versions.ts'

type Cells = Readonly<Record<string, CellJson>>
type StaleDialogProps = {
  readonly fields: readonly FieldDescription[]
  readonly base: Cells
  readonly mine: Cells
  readonly refs: RowJson['refs']
  readonly current: RowJson
  readonly unit: MoneyUnit
  readonly codeLists: CodeLists
  readonly onChoose: (cells: Cells) => void
  readonly onClose: () => void
}

/** Somebody else saved first: both versions side by side, and a choice for every field that both changed. */
export function StaleDialog(props: StaleDialogProps) {
  const { fields, base, mine, current } = props
  const conflicts = conflictsOf(fields, base, mine, current)
  const [keeps, setKeeps] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({})
  const open = conflicts.filter(({ field, settled }) => settled === null && !keeps[field.name])
  const words = { unit: props.unit, codeLists: props.codeLists }
  return (
    <Modal
      open
      width={760}
      title="这一笔已被别人改过"
      okText="按所选保存"
      okButtonProps={{ disabled: open.length > 0 }}
      cancelText="回到表单"
      onOk={() => props.onChoose(merged(mine, conflicts, keeps))}
      onCancel={props.onClose}
    >
      <p>
        {current.changedBy}在{printMoment(current.changedAt)}
        保存了新的内容。您填写的都还在，请逐项选择留哪一个。
      </p>
      <table className="versions">
        <thead>
          <tr>
            <th>项目</th>
            <th>我填的</th>
            <th>现在台账里的</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ field, mine: own, theirs, settled }) => {
            const kept = keeps[field.name] ?? settled
            const choose = (side: 'mine' | 'theirs') => setKeeps({ ...keeps, [field.name]: side })
            return (
              <tr key={field.name}>
                <td>{field.label}</td>
                <td>
                  <Radio checked={kept === 'mine'} onChange={() => choose('mine')}>
                    {cellText(field, own, props.refs, words) || '（空）'}
                  </Radio>
                </td>
                <td>
                  <Radio checked={kept === 'theirs'} onChange={() => choose('theirs')}>
                    {cellText(field, theirs, current.refs, words) || '（空）'}
                  </Radio>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {conflicts.length === 0 && <p>两个版本内容相同，直接保存即可。</p>}
    </Modal>
  )
}
