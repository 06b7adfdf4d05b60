import type { Ledger } from '@hengjian/ledger'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { rowFromRecord, type StoredRow } from '../rows/codec.ts'
import { versionColumns } from '../schema/columns.ts'
import { tableOf } from '../schema/tableSql.ts'
import type { Algorithm, Verb } from '../tables.ts'
import { digestOfRow } from './digest.ts'
import type { Discrepancy } from './verify.ts'

type Version = Record<string, unknown> & { readonly salt: Buffer; readonly closed: number | null }
/** What the journal says of a version: the change that wrote it, and the digest of what stands there now. */
type Entered = { readonly algorithm: Algorithm; readonly digest: Buffer; readonly change: number }

/** Versions read at a time; a ledger of a million rows is verified in constant memory. */
const pageSize = 5_000

/** Compares every version of a ledger, current and closed, with the journal entry that was written for it. */
export async function verifyRows(
  keeper: Database,
  tenant: number,
  ledger: Ledger,
): Promise<{ readonly versions: number; readonly discrepancies: readonly Discrepancy[] }> {
  const discrepancies: Discrepancy[] = []
  const wrong = (row: StoredRow, what: string): void =>
    void discrepancies.push({
      code: 'ROW',
      message: `${ledger.title}的一行（${row.id}，第 ${row.version} 版）${what}`,
    })
  let versions = 0
  let after: readonly [string, number] = ['00000000-0000-0000-0000-000000000000', 0]
  for (;;) {
    const records = await versionsAfter(keeper, tenant, ledger, after)
    if (records.length === 0) break
    const rows = records.map((record) => ({
      row: rowFromRecord(ledger, record),
      salt: record.salt,
      closed: record.closed,
    }))
    const entered = await entriesFor(
      keeper,
      tenant,
      ledger,
      rows.map(({ row }) => row),
    )
    for (const { row, salt } of rows) {
      const entry = entered.get(`${row.id}.${row.version}`)
      if (!entry) wrong(row, '没有对应的日志记录。')
      else if (entry.change !== row.opened) wrong(row, '的写入变更号与日志不符。')
      else if (!digestOfRow(entry.algorithm, salt, ledger, row).equals(entry.digest))
        wrong(row, '的内容与日志摘要不符，已被绕过系统改动。')
    }
    versions += rows.length
    const last = rows.at(-1)?.row
    if (!last || records.length < pageSize) break
    after = [last.id, last.version]
  }
  discrepancies.push(...(await vanishedVersions(keeper, tenant, ledger)))
  return { versions, discrepancies }
}

async function versionsAfter(
  keeper: Database,
  tenant: number,
  ledger: Ledger,
  [id, version]: readonly [string, number],
): Promise<readonly Version[]> {
  const names = sql.raw(versionColumns(ledger))
  const table = tableOf(ledger)
  const further = sql`tenant = ${tenant} and (id, version) > (${id}::uuid, ${version})`
  const { rows } = await sql<Version>`
    (select ${names}, null::bigint as closed from ${sql.raw(table)} where ${further} order by id, version limit ${pageSize})
    union all
    (select ${names}, closed from ${sql.raw(`${table}_history`)} where ${further} order by id, version limit ${pageSize})
    order by id, version limit ${pageSize}`.execute(keeper)
  return rows
}

async function entriesFor(
  keeper: Database,
  tenant: number,
  ledger: Ledger,
  rows: readonly StoredRow[],
): Promise<ReadonlyMap<string, Entered>> {
  const { rows: found } = await sql<
    Entered & { readonly row_id: string; readonly version: number; readonly verb: Verb }
  >`
    select row_id, version, algorithm, digest, change, verb from app.journal_entries
    where tenant = ${tenant} and ledger = ${ledger.name} and row_id = any(${[...new Set(rows.map(({ id }) => id))]}::text[])
      and verb <> 'remove' order by change, position`.execute(keeper)
  const entered = new Map<string, Entered>()
  for (const { row_id, version, verb, ...entry } of found) {
    const key = `${row_id}.${version}`
    const written = entered.get(key)
    // After an erasure the version stands by the digest of what remains; the change that wrote it stays the same.
    if (verb !== 'erase') entered.set(key, entry)
    else if (written) entered.set(key, { ...entry, change: written.change })
  }
  return entered
}

/** Entries whose version is in neither table: content that was deleted behind the system's back. */
async function vanishedVersions(
  keeper: Database,
  tenant: number,
  ledger: Ledger,
): Promise<readonly Discrepancy[]> {
  const table = tableOf(ledger)
  const { rows } = await sql<{ row_id: string; version: number }>`
    select e.row_id, e.version from app.journal_entries e
    where e.tenant = ${tenant} and e.ledger = ${ledger.name} and e.verb not in ('remove', 'erase')
      and not exists (select 1 from ${sql.raw(table)} t where t.tenant = e.tenant and t.id = e.row_id::uuid and t.version = e.version)
      and not exists (select 1 from ${sql.raw(`${table}_history`)} h where h.tenant = e.tenant and h.id = e.row_id::uuid and h.version = e.version)
    limit 20`.execute(keeper)
  return rows.map(({ row_id, version }) => ({
    code: 'VANISHED',
    message: `${ledger.title}的一行（${row_id}，第 ${version} 版）在日志中有记录，台账里却没有。`,
  }))
}
