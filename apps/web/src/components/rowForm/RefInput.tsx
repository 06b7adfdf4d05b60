import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { optionsQuery } from '../../api/queries.ts'

type RefInputProps = {
  readonly id: string
  readonly ledger: string
  readonly org: number
  readonly value: string | null
  /** The caption of the value, known from the row before the list is read. */
  readonly caption: string | undefined
  readonly disabled?: boolean
  readonly onChange: (value: string | null) => void
}

/** Points to a row of another ledger, found by its caption. */
export function RefInput({ id, ledger, org, value, caption, disabled = false, onChange }: RefInputProps) {
  const [q, setQ] = useState('')
  const found = useQuery({
    ...optionsQuery(ledger, org, q.length >= 2 ? q : ''),
    placeholderData: keepPreviousData,
  })
  const listed = (found.data ?? []).map((one) => ({ value: one.id, label: one.caption }))
  const known = value === null || listed.some((one) => one.value === value)
  const options = known ? listed : [{ value, label: caption ?? '已选的记录' }, ...listed]
  return (
    <Select
      id={id}
      style={{ width: '100%' }}
      allowClear
      disabled={disabled}
      value={value}
      options={options}
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder="输两个字查找"
      onChange={(next: string | undefined) => onChange(next ?? null)}
    />
  )
}
