import { columnOf, type Ledger } from '@hengjian/ledger'
import { sql } from 'kysely'
import type { Database, Tx } from '../database.ts'
import { StoreError } from '../errors.ts'
import { definitionOf, digestOfRow, newSalt } from '../journal/digest.ts'
import { appendEntries, openChange } from '../journal/entries.ts'
import { rowFromRecord, type StoredRow, toStored } from '../rows/codec.ts'
import { rewriteGrams } from '../rows/traces.ts'
import { versionColumns } from '../schema/columns.ts'
import { tableOf } from '../schema/tableSql.ts'
import { asOwner } from './asOwner.ts'
import { type Erasable, erasableField } from './erasable.ts'

export type ErasureRequest = {
  readonly tenant: number
  readonly ledger: Ledger
  readonly row: string
  /** Label or name of the field. */
  readonly field: string
  readonly reason: string
  /** Who is answerable for it; printed in history and by `verify`. */
  readonly by: string
  readonly requestId: string
}

type Version = { readonly row: StoredRow; readonly closed: boolean }

/**
 * Erases the content of one text field from every version of a row, for good: from the ledger, its history,
 * its search and what people have typed about it and not saved. The old salt goes with it, so that nobody can test a guess against the digest that the
 * sealed journal keeps. What remains of each version gets a new salt and a new digest in an `erase` entry:
 * the chain stays whole, the rest of the version stays proved, and `verify` names the erasure.
 * It needs the owner of the database, at the machine itself; no role of the running program may do it.
 * @returns how many versions held something
 * @throws StoreError ROW_NOT_FOUND, NOTHING_TO_ERASE, FIELD_UNKNOWN, FIELD_NOT_ERASABLE, LEDGER_BUSY
 */
export async function eraseField(owner: Database, request: ErasureRequest): Promise<number> {
  const { tenant, ledger } = request
  const field = erasableField(ledger, request.field)
  const table = tableOf(ledger)
  const beside = ['app.drafts', 'app.journal_changes', 'app.journal_pending', 'app.journal_entries']
  return asOwner(owner, [table, `${table}_history`, `${table}_grams`, ...beside], async (tx) => {
    const versions = await versionsOf(tx, request)
    const holding = versions.filter(({ row }) => {
      const cell = row.fields[field.name] ?? null
      return cell !== null && cell !== field.blank
    })
    const [first] = holding
    if (!first) throw refusalFor(versions, request, field)
    const change = await openChange(
      tx,
      {
        tenant,
        account: 'command-line',
        accountName: request.by,
        accountOrg: first.row.org,
        scope: [first.row.org],
        requestId: request.requestId,
      },
      `“${field.label}”：${request.reason}`,
    )
    const entries = []
    for (const { row, closed } of holding) {
      const after = { ...row, fields: { ...row.fields, [field.name]: field.blank } }
      const salt = newSalt()
      await overwrite(tx, request, field, closed ? `${table}_history` : table, row.version, salt)
      if (!closed) {
        await forgetPairs(tx, request)
        await rewriteGrams(tx, tenant, ledger, [{ verb: 'erase', before: null, after }])
      }
      entries.push({
        org: row.org,
        ledger: ledger.name,
        rowId: row.id,
        version: row.version,
        verb: 'erase' as const,
        definition: definitionOf(ledger),
        algorithm: 'sha256' as const,
        digest: digestOfRow('sha256', salt, ledger, after),
      })
    }
    // What somebody has typed about this row and not saved yet may hold the content as well.
    await sql`delete from app.drafts where tenant = ${tenant} and position(${request.row} in key) > 0`.execute(
      tx,
    )
    await appendEntries(tx, tenant, change, entries)
    return entries.length
  })
}

/** Whatever pair of the row stands there goes, not only those that the row tells today. */
async function forgetPairs(tx: Tx, { tenant, ledger, row }: ErasureRequest): Promise<void> {
  if (ledger.search.length === 0) return
  await sql`delete from ${sql.table(`${tableOf(ledger)}_grams`)} where tenant = ${tenant} and id = ${row}::uuid`.execute(
    tx,
  )
}

async function versionsOf(tx: Tx, { tenant, ledger, row }: ErasureRequest): Promise<readonly Version[]> {
  const names = sql.raw(versionColumns(ledger))
  const table = tableOf(ledger)
  const { rows } = await sql<Record<string, unknown>>`
    select ${names}, false as closed from ${sql.raw(table)} where tenant = ${tenant} and id::text = ${row}
    union all
    select ${names}, true from ${sql.raw(`${table}_history`)} where tenant = ${tenant} and id::text = ${row}
    order by version`.execute(tx)
  return rows.map((record) => ({ row: rowFromRecord(ledger, record), closed: record['closed'] === true }))
}

async function overwrite(
  tx: Tx,
  { tenant, ledger, row }: ErasureRequest,
  { name, blank }: Erasable,
  table: string,
  version: number,
  salt: Buffer,
): Promise<void> {
  const field = ledger.fields[name]
  await sql`update ${sql.table(table)}
    set ${sql.ref(columnOf(name))} = ${field ? toStored(field, blank) : null}, salt = ${salt}
    where tenant = ${tenant} and id = ${row}::uuid and version = ${version}`.execute(tx)
}

const refusalFor = (
  versions: readonly Version[],
  { ledger, row }: ErasureRequest,
  { label }: Erasable,
): StoreError =>
  versions.length === 0
    ? new StoreError('ROW_NOT_FOUND', `${ledger.title}里没有编号为“${row}”的一行，请核对台账和编号。`)
    : new StoreError(
        'NOTHING_TO_ERASE',
        `这一行的“${label}”在所有版本里都没有内容，或已经清除过，不需要再清除。`,
      )
