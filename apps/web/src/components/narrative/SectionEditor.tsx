import { Button, type GetRef, Input, Segmented, Select } from 'antd'
import { useRef, useState } from 'react'
import { useCatalogue } from '../catalogue/useCatalogue.ts'
import { useRemembered } from '../ledgerTable/useRemembered.ts'
import { insertAt, referenceTo, type Which } from './insertAt.ts'

type SectionEditorProps = {
  readonly title: string
  readonly text: string
  /** Where what is being typed is kept in this browser until it is saved. */
  readonly draftKey: string
  readonly onDone: (text: string | null) => void
}

/** Writes a section; figures are put in by name, so that text and table cannot disagree. */
export function SectionEditor({ title, text, draftKey, onDone }: SectionEditorProps) {
  const [typed, setTyped] = useRemembered<string>(draftKey, text)
  const box = useRef<GetRef<typeof Input.TextArea>>(null)
  const area = () => box.current?.resizableTextArea?.textArea
  const insert = (piece: string) => {
    const next = insertAt(typed, piece, area()?.selectionStart ?? typed.length)
    setTyped(next.text)
    requestAnimationFrame(() => {
      area()?.focus()
      area()?.setSelectionRange(next.caret, next.caret)
    })
  }
  const end = (saved: string | null) => {
    setTyped(text)
    onDone(saved)
  }
  return (
    <div className="section-editor">
      <InsertFigure onInsert={insert} />
      <Input.TextArea
        ref={box}
        aria-label={title}
        autoFocus
        autoSize={{ minRows: 4, maxRows: 18 }}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.stopPropagation()}
      />
      <div className="section-buttons">
        <span className="meta">花括号里是口径，保存后换成数；每个数都能点开。</span>
        <Button onClick={() => end(null)}>取消</Button>
        <Button type="primary" onClick={() => end(typed)}>
          保存
        </Button>
      </div>
    </div>
  )
}

/** Chooses a metric and which of its numbers, and puts it in. */
function InsertFigure({ onInsert }: { readonly onInsert: (piece: string) => void }) {
  const { metrics } = useCatalogue()
  const [title, setTitle] = useState<string | null>(null)
  const [which, setWhich] = useState<Which>('now')
  return (
    <div className="section-buttons">
      <Select<string>
        aria-label="要插入的数"
        placeholder="选一个数，如 三公经费"
        style={{ width: 260 }}
        showSearch
        optionFilterProp="label"
        options={metrics.map((metric) => ({ value: metric.title, label: metric.title }))}
        value={title}
        onChange={setTitle}
      />
      <Segmented<Which>
        value={which}
        onChange={setWhich}
        options={[
          { value: 'now', label: '本年' },
          { value: 'before', label: '上年' },
          { value: 'growth', label: '同比' },
        ]}
      />
      <Button disabled={title === null} onClick={() => title !== null && onInsert(referenceTo(title, which))}>
        插入
      </Button>
    </div>
  )
}
