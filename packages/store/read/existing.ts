import { columnOf, type Ledger, type Row } from '@hengjian/ledger'
import { assertInvariant } from '@hengjian/values'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { recordOfFields, rowFromRecord, type StoredRow } from '../rows/codec.ts'
import { typeOf } from '../schema/columns.ts'
import { tableOf } from '../schema/tableSql.ts'

/** Rows of one organisation whose natural key equals that of any of the given rows; one query for a whole file. */
export async function rowsWithKeys(
  tx: Tx,
  tenant: number,
  org: number,
  ledger: Ledger,
  rows: readonly Row[],
): Promise<readonly StoredRow[]> {
  if (rows.length === 0) return []
  const keys = ledger.key.map((name) => {
    const field = ledger.fields[name]
    assertInvariant(field, `${ledger.name} has no field ${name}`)
    return { column: columnOf(name), type: typeOf(field), optional: field.optional }
  })
  const wanted = rows.map((row) => {
    const record = recordOfFields(ledger, row)
    return Object.fromEntries(keys.map(({ column }) => [column, record[column] ?? null]))
  })
  const same = keys.map(({ column, optional }) =>
    sql.raw(`t.${column} ${optional ? 'is not distinct from' : '='} w.${column}`),
  )
  const { rows: found } = await sql<Record<string, unknown>>`
    select distinct t.* from ${sql.raw(tableOf(ledger))} t
    join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(${sql.raw(keys.map(({ column, type }) => `${column} ${type}`).join(', '))})
      on ${sql.join(same, sql` and `)}
    where t.tenant = ${tenant} and t.org = ${org}`.execute(tx)
  return found.map((record) => rowFromRecord(ledger, record))
}
