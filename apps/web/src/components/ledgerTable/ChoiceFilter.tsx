import { Button, Popover, Select } from 'antd'
import { useState } from 'react'
import { type Condition, filterWords } from './filterWords.ts'

type ChoiceFilterProps = {
  readonly label: string
  readonly condition: Condition | undefined
  readonly values: readonly { readonly value: string; readonly label: string }[]
  readonly onSearch?: (q: string) => void
  readonly onChange: (condition: Condition | undefined) => void
}

/** A filter over real values: pick any of them. */
export function ChoiceFilter({ label, condition, values, onSearch, onChange }: ChoiceFilterProps) {
  const [open, setOpen] = useState(false)
  const chosen = condition?.oneOf ?? []
  const caption = (value: string) => values.find((one) => one.value === value)?.label ?? '已选 1 项'
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      content={
        <div className="filter-box">
          <Select
            mode="multiple"
            autoFocus
            aria-label={label}
            placeholder="选择，可多选"
            value={[...chosen]}
            options={[...values]}
            showSearch={onSearch ? { filterOption: false, onSearch } : { optionFilterProp: 'label' }}
            onChange={(next: string[]) => onChange(next.length === 0 ? undefined : { oneOf: next })}
          />
          <div className="row end">
            <Button size="small" onClick={() => onChange(undefined)}>
              不限
            </Button>
            <Button size="small" type="primary" onClick={() => setOpen(false)}>
              好
            </Button>
          </div>
        </div>
      }
    >
      <button
        type="button"
        className={condition ? 'filter on' : 'filter'}
        aria-label={`${label}：${filterWords(condition, caption)}`}
      >
        {filterWords(condition, caption)}
      </button>
    </Popover>
  )
}
