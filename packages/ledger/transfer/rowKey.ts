import { cellToJson } from '../cells/printCell.ts'
import { fieldsOf, type Ledger, type Row } from '../ledger.ts'

/** The natural key of a row as one text; equal keys are the same row. */
export const keyOfRow = (ledger: Ledger, fields: Row): string =>
  JSON.stringify(ledger.key.map((name) => wire(ledger, fields, name)))

/** All that an import can bring, as one text; equal contents are the same entry. Evidence does not count: a file never brings or takes it. */
export const contentOfRow = (ledger: Ledger, fields: Row): string =>
  JSON.stringify(
    fieldsOf(ledger).flatMap(([name, { kind }]) => (kind === 'evidence' ? [] : [wire(ledger, fields, name)])),
  )

/** Names of fields in which two rows differ, evidence left aside. */
export const differingFields = (ledger: Ledger, left: Row, right: Row): readonly string[] =>
  fieldsOf(ledger).flatMap(([name, { kind }]) =>
    kind !== 'evidence' && wire(ledger, left, name) !== wire(ledger, right, name) ? [name] : [],
  )

function wire(ledger: Ledger, fields: Row, name: string) {
  const field = ledger.fields[name]
  return field ? cellToJson(field, fields[name] ?? null) : null
}
