import type { Ledger } from '@hengjian/ledger'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { fieldColumns, kernelColumns, versionColumns } from '../schema/columns.ts'
import { tableOf } from '../schema/tableSql.ts'
import { batchesOf } from './batches.ts'
import { recordOfFields, rowFromRecord, type StoredRow } from './codec.ts'

export type SaltedRow = { readonly row: StoredRow; readonly salt: Buffer; readonly replaces: boolean }

const columnsOf = (ledger: Ledger) => [...kernelColumns, ...fieldColumns(ledger)]
const typedNamesOf = (ledger: Ledger): string =>
  columnsOf(ledger)
    .map(({ name, type }) => `${name} ${type}`)
    .join(', ')

const recordOf = (tenant: number, ledger: Ledger, { row, salt }: SaltedRow) => ({
  tenant,
  id: row.id,
  org: row.org,
  version: row.version,
  state: row.state,
  occurrence: row.occurrence,
  opened: row.opened,
  salt: `\\x${salt.toString('hex')}`,
  ...recordOfFields(ledger, row.fields),
})

const recordset = (tenant: number, ledger: Ledger, rows: readonly SaltedRow[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(rows.map((row) => recordOf(tenant, ledger, row)))}::jsonb) as r(${sql.raw(typedNamesOf(ledger))})`

/** Reads and locks the current versions of rows, by id. Rows outside the person's scope are not found. */
export async function lockCurrent(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRow>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.raw(tableOf(ledger))}
    where tenant = ${tenant} and id = any(${ids}::uuid[]) order by id for update`.execute(tx)
  return new Map(rows.map((record) => rowFromRecord(ledger, record)).map((row) => [row.id, row]))
}

/** Copies versions that end into history, stamped with the change that ends them. */
export async function closeVersions(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  ids: readonly string[],
  change: number,
): Promise<void> {
  if (ids.length === 0) return
  const names = versionColumns(ledger)
  await sql`insert into ${sql.raw(`${tableOf(ledger)}_history`)} (${sql.raw(names)}, closed)
    select ${sql.raw(names)}, ${change}::bigint from ${sql.raw(tableOf(ledger))}
    where tenant = ${tenant} and id = any(${ids}::uuid[])`.execute(tx)
}

export async function removeVersions(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from ${sql.raw(tableOf(ledger))} where tenant = ${tenant} and id = any(${ids}::uuid[])`.execute(
    tx,
  )
}

export async function insertVersions(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  rows: readonly SaltedRow[],
): Promise<void> {
  const names = sql.raw(versionColumns(ledger))
  for (const batch of batchesOf(rows)) {
    await sql`insert into ${sql.raw(tableOf(ledger))} (${names})
      select ${names} from ${recordset(tenant, ledger, batch)}`.execute(tx)
  }
}

/** Overwrites current versions in place, so that references to the row stand. */
export async function replaceVersions(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  rows: readonly SaltedRow[],
): Promise<void> {
  if (rows.length === 0) return
  const assigned = columnsOf(ledger)
    .filter(({ name }) => name !== 'tenant' && name !== 'id')
    .map(({ name }) => `${name} = r.${name}`)
    .join(', ')
  await sql`update ${sql.raw(tableOf(ledger))} as t set ${sql.raw(assigned)}
    from ${recordset(tenant, ledger, rows)} where t.tenant = r.tenant and t.id = r.id`.execute(tx)
}
