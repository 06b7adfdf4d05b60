import type { CellValue, Field, Ledger, Row } from '@hengjian/ledger'
import { columnOf, fieldsOf } from '@hengjian/ledger'
import { Decimal, type Money, moneyFromYuan, moneyToNumeric } from '@hengjian/values'
import { assertInvariant } from '@hengjian/values'

/** What PostgreSQL takes and gives for a cell: text, number, boolean, list of texts or null. */
export type StoredCell = string | number | boolean | readonly string[] | null

/** A row version as it lies in the table. */
export type StoredRow = {
  readonly id: string
  readonly org: number
  readonly version: number
  readonly state: string
  readonly occurrence: number
  readonly opened: number
  readonly fields: Row
}

/** From the program to the database: money becomes numeric(20,2) text in 元. The one place where it does. */
export function toStored(field: Field, cell: CellValue): StoredCell {
  if (cell === null) return field.kind === 'evidence' ? [] : null
  if (field.kind === 'money') return moneyToNumeric(cell as Money)
  if (field.kind === 'quantity') return (cell as Decimal).toFixed()
  return cell as StoredCell
}

/** From the database to the program; the inverse of `toStored`. */
export function fromStored(field: Field, stored: unknown): CellValue {
  if (stored === null || stored === undefined) return field.kind === 'evidence' ? [] : null
  switch (field.kind) {
    case 'money':
      return moneyFromYuan(String(stored))
    case 'quantity':
      return new Decimal(String(stored))
    case 'date':
      return String(stored)
    case 'evidence':
      return stored as readonly string[]
    case 'integer':
    case 'year':
      return Number(stored)
    case 'flag':
      return stored === true
    default:
      return String(stored)
  }
}

/** Reads a database record of `select *` into a row of its ledger. */
export function rowFromRecord(ledger: Ledger, record: Readonly<Record<string, unknown>>): StoredRow {
  const fields = fieldsOf(ledger).map(([name, field]) => [name, fromStored(field, record[columnOf(name)])])
  const { id, org, version, state, occurrence, opened } = record
  assertInvariant(
    typeof id === 'string' && typeof org === 'number',
    `a record of ${ledger.name} without id or org`,
  )
  return {
    id,
    org,
    version: Number(version),
    state: String(state),
    occurrence: Number(occurrence),
    opened: Number(opened),
    fields: Object.fromEntries(fields) as Row,
  }
}

/** The cells of a row by column name, as `jsonb_to_recordset` takes them. */
export const recordOfFields = (ledger: Ledger, fields: Row): Record<string, StoredCell> =>
  Object.fromEntries(
    fieldsOf(ledger).map(([name, field]) => [columnOf(name), toStored(field, fields[name] ?? null)]),
  )
