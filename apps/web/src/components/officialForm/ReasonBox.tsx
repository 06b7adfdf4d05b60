import { Button, Input } from 'antd'
import { useState } from 'react'
import type { FindingJson } from '../../api/contract.ts'
import { SaveState } from '../draft/SaveState.tsx'
import { useDraft } from '../draft/useDraft.ts'
import { useKeys } from '../keys/useKeys.ts'
import { Level } from '../level/Level.tsx'

type ReasonBoxProps = {
  readonly place: string
  readonly text: string
  readonly draftKey: string
  readonly findings: readonly FindingJson[]
  /** Numbers that can be put into the text: title and value with unit. */
  readonly figures: readonly { readonly title: string; readonly printed: string }[]
  readonly onSave: (text: string, goOn: boolean) => void
  readonly onClose: () => void
}

/** Opens under its row: the facts, room to write, numbers to insert, on to the next open cell. Does not print. */
export function ReasonBox({ place, text, draftKey, findings, figures, onSave, onClose }: ReasonBoxProps) {
  const draft = useDraft(draftKey)
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed ?? draft.restored?.body ?? text
  const change = (next: string) => {
    setTyped(next)
    draft.save(next)
  }
  useKeys({ Escape: onClose }, true)
  const save = (goOn: boolean) => {
    draft.forget()
    onSave(value.trim(), goOn)
  }
  return (
    <div className="reason">
      <div className="row">
        <h3>偏差原因分析及改进措施：{place}</h3>
      </div>
      {findings.map((finding) => (
        <div key={finding.code} className="row">
          <Level level={finding.level} />
          <span>{finding.message}</span>
        </div>
      ))}
      <Input.TextArea
        autoFocus
        aria-label={`${place}的偏差原因分析及改进措施`}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={300}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      <div className="row">
        {figures.length > 0 && <span className="meta">插入</span>}
        {figures.map(({ title, printed }) => (
          <Button key={title} size="small" onClick={() => change(`${value}${title}${printed}`)}>
            {title} {printed}
          </Button>
        ))}
        <span className="sp" />
        <SaveState state={draft.state} />
        <span className="meta">{value.length} / 300 字</span>
        <Button size="small" onClick={onClose}>
          关闭
        </Button>
        <Button size="small" onClick={() => save(false)}>
          保存
        </Button>
        <Button size="small" type="primary" onClick={() => save(true)}>
          保存，到下一处
        </Button>
      </div>
    </div>
  )
}
