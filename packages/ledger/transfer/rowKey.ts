import { cellToJson } from '../cells/printCell.ts'
import type { Row } from '../ledger.ts'
import type { Ledger } from '../ledger.ts'

/** The natural key of a row as one text; equal keys are the same row. */
export const keyOfRow = (ledger: Ledger, fields: Row): string => JSON.stringify(ledger.key.map((name) => wire(ledger, fields, name)))

/** Names of fields in which two rows differ. Evidence does not count: an import never brings or takes it. */
export const differingFields = (ledger: Ledger, left: Row, right: Row): readonly string[] =>
  Object.entries(ledger.fields).flatMap(([name, { kind }]) =>
    kind !== 'evidence' && JSON.stringify(wire(ledger, left, name)) !== JSON.stringify(wire(ledger, right, name)) ? [name] : [],
  )

function wire(ledger: Ledger, fields: Row, name: string) {
  const field = ledger.fields[name]
  return field ? cellToJson(field, fields[name] ?? null) : null
}
