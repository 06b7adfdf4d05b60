import { columnOf, type Ledger, type Row } from '@hengjian/ledger'
import { assertInvariant } from '@hengjian/values'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { batchesOf } from '../rows/batches.ts'
import { recordOfFields, rowFromRecord, type StoredRow } from '../rows/codec.ts'
import { typeOf } from '../schema/columns.ts'
import { tableOf } from '../schema/tableSql.ts'

/** Rows of one organisation whose natural key equals that of any of the given rows, each once; a file goes in batches. */
export async function rowsWithKeys(
  tx: Tx,
  tenant: number,
  org: number,
  ledger: Ledger,
  rows: readonly Row[],
): Promise<readonly StoredRow[]> {
  const keys = ledger.key.map((name) => {
    const field = ledger.fields[name]
    assertInvariant(field, `${ledger.name} has no field ${name}`)
    return { column: columnOf(name), type: typeOf(field), optional: field.optional }
  })
  const same = keys.map(({ column, optional }) =>
    sql.raw(`t.${column} ${optional ? 'is not distinct from' : '='} w.${column}`),
  )
  const types = sql.raw(keys.map(({ column, type }) => `${column} ${type}`).join(', '))
  const found = new Map<string, StoredRow>()
  for (const batch of batchesOf(rows)) {
    const wanted = batch.map((row) => {
      const record = recordOfFields(ledger, row)
      return Object.fromEntries(keys.map(({ column }) => [column, record[column] ?? null]))
    })
    const { rows: standing } = await sql<Record<string, unknown>>`
      select distinct t.* from ${sql.raw(tableOf(ledger))} t
      join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(${types}) on ${sql.join(same, sql` and `)}
      where t.tenant = ${tenant} and t.org = ${org}`.execute(tx)
    for (const record of standing) {
      const row = rowFromRecord(ledger, record)
      found.set(row.id, row)
    }
  }
  return [...found.values()]
}
