import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CodeLists, FieldDescription } from '../../api/contract.ts'
import { optionsQuery } from '../../api/queries.ts'
import type { MoneyUnit } from '../../text/amounts.ts'
import { ChoiceFilter } from './ChoiceFilter.tsx'
import { closedValues, type Condition } from './filterWords.ts'
import { RangeFilter } from './RangeFilter.tsx'

export type FieldFilterProps = {
  readonly field: FieldDescription
  readonly org: number
  readonly unit: MoneyUnit
  readonly codeLists: CodeLists
  readonly condition: Condition | undefined
  readonly onChange: (condition: Condition | undefined) => void
}

const ranged = new Set(['money', 'quantity', 'integer', 'date', 'year'])
const yesAndNo = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
]

/** The filter that fits the kind of a field. Texts are found by the search field above the table. */
export function FieldFilter(props: FieldFilterProps) {
  const { field, codeLists, condition, onChange } = props
  const values = closedValues(field, codeLists)
  if (values)
    return <ChoiceFilter label={field.label} condition={condition} values={values} onChange={onChange} />
  if (field.kind === 'ref') return <RefFilter {...props} />
  if (ranged.has(field.kind)) return <RangeFilter {...props} />
  if (field.kind !== 'flag') return null
  const chosen = condition?.equals
  return (
    <ChoiceFilter
      label={field.label}
      condition={chosen === undefined ? undefined : { oneOf: [String(chosen)] }}
      values={yesAndNo}
      onChange={(next) => {
        const last = next?.oneOf?.at(-1)
        onChange(last === undefined ? undefined : { equals: last === 'true' })
      }}
    />
  )
}

/** Values of a field that points to another ledger: found by two characters of their caption. */
function RefFilter({ field, org, condition, onChange }: FieldFilterProps) {
  const [q, setQ] = useState('')
  const options = useQuery({
    ...optionsQuery(field.ledger ?? '', org, q),
    placeholderData: keepPreviousData,
  })
  const values = (options.data ?? []).map(({ id, caption }) => ({ value: id, label: caption }))
  return (
    <ChoiceFilter
      label={field.label}
      condition={condition}
      values={values}
      onSearch={setQ}
      onChange={onChange}
    />
  )
}
