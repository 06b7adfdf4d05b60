import { Checkbox, Input, Select } from 'antd'
import { lazy, Suspense } from 'react'
import type { CellJson, CodeLists, FieldDescription, RowJson } from '../../api/contract.ts'
import type { MoneyUnit } from '../../text/amounts.ts'
import { closedValues } from '../ledgerTable/filterWords.ts'
import { EvidenceInput, type KnownFiles } from './EvidenceInput.tsx'
import { MoneyInput } from './MoneyInput.tsx'
import { RefInput } from './RefInput.tsx'

const DayInput = lazy(() => import('./DayInput.tsx').then(({ DayInput }) => ({ default: DayInput })))

export type FieldInputProps = {
  readonly id: string
  readonly field: FieldDescription
  readonly value: CellJson
  readonly org: number
  readonly unit: MoneyUnit
  readonly codeLists: CodeLists
  readonly refs: RowJson['refs']
  readonly files: KnownFiles
  readonly onChange: (value: CellJson, files?: KnownFiles) => void
}

const asText = (value: CellJson): string => (value === null || Array.isArray(value) ? '' : String(value))

/** The input that fits the kind of a field, with its unit inside. */
export function FieldInput(props: FieldInputProps) {
  const { id, field, value, onChange } = props
  const text = asText(value)
  const take = (next: string) => onChange(next === '' ? null : next)
  switch (field.kind) {
    case 'text':
      return field.long ? (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={field.maxLength ?? 2000}
          showCount
          value={text}
          onChange={(event) => take(event.target.value)}
        />
      ) : (
        <Input
          id={id}
          maxLength={field.maxLength ?? 200}
          value={text}
          onChange={(event) => take(event.target.value)}
        />
      )
    case 'choice':
    case 'code':
      return (
        <Select
          id={id}
          style={{ width: '100%' }}
          allowClear={field.optional}
          showSearch={{ optionFilterProp: 'label' }}
          value={text === '' ? null : text}
          options={[...(closedValues(field, props.codeLists) ?? [])]}
          onChange={(next: string | undefined | null) => onChange(next ?? null)}
        />
      )
    case 'money':
      return <MoneyInput id={id} value={text} unit={props.unit} onChange={take} />
    case 'quantity':
    case 'integer':
    case 'year':
      return (
        <div className="numeric">
          <Input
            id={id}
            inputMode="decimal"
            suffix={field.unit ?? ''}
            value={text}
            onChange={(event) => take(event.target.value.normalize('NFKC').replaceAll(/[,\s]/g, ''))}
          />
        </div>
      )
    case 'date':
      return (
        <Suspense fallback={<Input id={id} value={text} readOnly />}>
          <DayInput id={id} value={text} onChange={take} />
        </Suspense>
      )
    case 'flag':
      return (
        <Checkbox id={id} checked={value === true} onChange={(event) => onChange(event.target.checked)}>
          是
        </Checkbox>
      )
    case 'ref':
      return (
        <RefInput
          id={id}
          ledger={field.ledger ?? ''}
          org={props.org}
          value={text === '' ? null : text}
          caption={props.refs[field.name]}
          onChange={onChange}
        />
      )
    case 'evidence':
      return (
        <EvidenceInput
          id={id}
          value={Array.isArray(value) ? value : []}
          files={props.files}
          kinds={field.kinds ?? []}
          onChange={(digests, files) => onChange([...digests], files)}
        />
      )
  }
}
