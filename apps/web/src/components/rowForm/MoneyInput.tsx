import { Input } from 'antd'
import { useState } from 'react'
import { amountInWords } from '../../text/amountInWords.ts'
import { type MoneyUnit, printYuan, typedToYuan } from '../../text/amounts.ts'

type MoneyInputProps = {
  readonly id: string
  /** The amount in 元, or what was typed where it is no amount. */
  readonly value: string
  readonly unit: MoneyUnit
  readonly disabled?: boolean
  readonly onChange: (value: string) => void
}

/** An amount, right-aligned with separators; while it is being typed, in Chinese words below. */
export function MoneyInput({ id, value, unit, disabled = false, onChange }: MoneyInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? printYuan(value, unit)
  const read = shown.trim() === '' ? null : typedToYuan(shown, unit)
  const change = (text: string) => {
    setTyped(text)
    const amount = typedToYuan(text, unit)
    // What is no amount stays as typed: the server says the same, and nothing is guessed.
    onChange('yuan' in amount ? amount.yuan : text.trim())
  }
  return (
    <div className="numeric" style={{ whiteSpace: 'normal' }}>
      <Input
        id={id}
        inputMode="decimal"
        suffix={unit}
        disabled={disabled}
        value={shown}
        aria-describedby={`${id}-words`}
        onFocus={() => setTyped(printYuan(value, unit))}
        onBlur={() => setTyped(null)}
        onChange={(event) => change(event.target.value)}
      />
      <div id={`${id}-words`} className={read && 'problem' in read ? 'problem' : 'words'}>
        {read && 'problem' in read ? read.problem : typed !== null && read ? amountInWords(read.yuan) : ''}
      </div>
    </div>
  )
}
