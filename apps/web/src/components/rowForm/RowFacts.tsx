import type { LedgerDescription, RowJson } from '../../api/contract.ts'
import type { MoneyUnit } from '../../text/amounts.ts'
import { cellText } from '../../text/cellText.ts'
import { useCatalogue } from '../catalogue/useCatalogue.ts'
import { EvidenceInput } from './EvidenceInput.tsx'

type RowFactsProps = { readonly ledger: LedgerDescription; readonly row: RowJson; readonly unit: MoneyUnit }

/** A row that may not be changed now: its facts, in the places of the form. */
export function RowFacts({ ledger, row, unit }: RowFactsProps) {
  const { codeLists } = useCatalogue()
  return (
    <div className="content row-form">
      {ledger.fields.map((field) => {
        const value = row.fields[field.name] ?? null
        const words = cellText(field, value, row.refs, { unit, codeLists })
        return (
          <div key={field.name} className="field">
            <span className="label">{field.label}</span>
            <div className="read">
              {field.kind === 'evidence' ? (
                <EvidenceInput
                  id=""
                  disabled
                  value={Array.isArray(value) ? value : []}
                  files={row.files}
                  kinds={[]}
                  onChange={() => undefined}
                />
              ) : (
                `${words}${words !== '' && field.kind === 'money' ? ` ${unit}` : ''}`
              )}
            </div>
          </div>
        )
      })}
    </div>
  )
}
