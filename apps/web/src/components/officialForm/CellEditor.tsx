import { type KeyboardEvent, useRef, useState } from 'react'

type CellEditorProps = {
  readonly text: string
  readonly long: boolean
  /** The typed text, or null when the person gave up. */
  readonly onDone: (text: string | null) => void
}

/** Typing inside the cell: Enter or leaving keeps it, Esc gives up. Long texts take Ctrl+Enter. */
export function CellEditor({ text, long, onDone }: CellEditorProps) {
  const [typed, setTyped] = useState(text)
  const done = useRef(false)
  const finish = (result: string | null) => {
    // Leaving the field by Enter also blurs it.
    if (done.current) return
    done.current = true
    onDone(result)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') finish(null)
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && (!long || event.ctrlKey)) finish(typed)
  }
  const shared = {
    className: 'editor',
    'data-own-keys': true,
    autoFocus: true,
    'aria-label': '填写',
    value: typed,
    onKeyDown,
    onBlur: () => finish(typed),
  }
  return long ? (
    <textarea rows={5} maxLength={2000} {...shared} onChange={(event) => setTyped(event.target.value)} />
  ) : (
    <input maxLength={200} {...shared} onChange={(event) => setTyped(event.target.value)} />
  )
}
