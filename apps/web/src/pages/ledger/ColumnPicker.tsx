import { Button, Checkbox } from 'antd'
import type { LedgerDescription } from '../../api/contract.ts'
import {
  type ColumnSettings,
  movedColumn,
  noSettings,
  orderedFields,
} from '../../components/ledgerTable/columns.ts'

type ColumnPickerProps = {
  readonly ledger: LedgerDescription
  readonly settings: ColumnSettings
  readonly onChange: (settings: ColumnSettings) => void
}

/** Which columns are shown and in which order; remembered in this browser. */
export function ColumnPicker({ ledger, settings, onChange }: ColumnPickerProps) {
  const { hidden } = settings
  const show = (name: string, shown: boolean) =>
    onChange({ ...settings, hidden: shown ? hidden.filter((one) => one !== name) : [...hidden, name] })
  return (
    <>
      <ul className="columns">
        {orderedFields(ledger, settings).map(({ name, label }) => (
          <li key={name}>
            <Checkbox
              checked={name === ledger.caption || !hidden.includes(name)}
              disabled={name === ledger.caption}
              onChange={(event) => show(name, event.target.checked)}
            >
              {label}
            </Checkbox>
            <Button
              size="small"
              aria-label={`${label}前移`}
              onClick={() => onChange(movedColumn(ledger, settings, name, -1))}
            >
              ↑
            </Button>
            <Button
              size="small"
              aria-label={`${label}后移`}
              onClick={() => onChange(movedColumn(ledger, settings, name, 1))}
            >
              ↓
            </Button>
          </li>
        ))}
      </ul>
      <Button type="link" size="small" onClick={() => onChange(noSettings)}>
        恢复原样
      </Button>
    </>
  )
}
