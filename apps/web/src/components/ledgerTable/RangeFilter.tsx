import { Button, Input, Popover } from 'antd'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import type { FieldDescription } from '../../api/contract.ts'
import { type MoneyUnit, typedToYuan, yuanToUnit } from '../../text/amounts.ts'
import { type Condition, filterWords } from './filterWords.ts'

const DayInput = lazy(() =>
  import('../rowForm/DayInput.tsx').then((loaded) => ({ default: loaded.DayInput })),
)

type RangeFilterProps = {
  readonly field: FieldDescription
  readonly unit: MoneyUnit
  readonly condition: Condition | undefined
  readonly onChange: (condition: Condition | undefined) => void
}

/** A filter from … to: days, years, amounts in the unit of the page. */
export function RangeFilter({ field, unit, condition, onChange }: RangeFilterProps) {
  const shown = (text: string | undefined) =>
    text === undefined ? '' : field.kind === 'money' ? yuanToUnit(text, unit) : text
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState({ from: '', to: '' })
  const start = (next: boolean) => {
    if (next) setTyped({ from: shown(condition?.from), to: shown(condition?.to) })
    setOpen(next)
  }
  const onWire = (text: string): string | undefined => {
    if (text.trim() === '') return undefined
    if (field.kind !== 'money') return text.trim()
    const read = typedToYuan(text, unit)
    return 'yuan' in read ? read.yuan : undefined
  }
  const apply = (event: FormEvent) => {
    event.preventDefault()
    const from = onWire(typed.from)
    const to = onWire(typed.to)
    const next = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    onChange(from === undefined && to === undefined ? undefined : next)
    setOpen(false)
  }
  const words = filterWords(
    condition && {
      ...condition,
      ...(condition.from === undefined ? {} : { from: shown(condition.from) }),
      ...(condition.to === undefined ? {} : { to: shown(condition.to) }),
    },
    (value) => value,
  )
  const suffix = field.kind === 'money' ? unit : (field.unit ?? '')
  const end = (name: 'from' | 'to', label: string) =>
    field.kind === 'date' ? (
      <Suspense fallback={<Input size="small" readOnly />}>
        <DayInput
          label={`${field.label}${label}`}
          value={typed[name]}
          onChange={(day) => setTyped({ ...typed, [name]: day })}
        />
      </Suspense>
    ) : (
      <Input
        size="small"
        aria-label={`${field.label}${label}`}
        placeholder={label}
        suffix={suffix}
        value={typed[name]}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    )
  return (
    <Popover
      open={open}
      onOpenChange={start}
      trigger="click"
      placement="bottomLeft"
      content={
        <form className="filter-box" onSubmit={apply}>
          {end('from', '从')}
          {end('to', '到')}
          <div className="row end">
            <Button size="small" onClick={() => onChange(undefined)}>
              不限
            </Button>
            <Button size="small" type="primary" htmlType="submit">
              好
            </Button>
          </div>
        </form>
      }
    >
      <button
        type="button"
        className={condition ? 'filter on' : 'filter'}
        aria-label={`${field.label}：${words}`}
      >
        {words}
      </button>
    </Popover>
  )
}
