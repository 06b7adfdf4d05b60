import type { Ledger } from '@hengjian/ledger'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { StoreError } from '../errors.ts'
import { openChange } from '../journal/entries.ts'
import type { Office } from '../office.ts'
import { versionColumns } from '../schema/columns.ts'
import { tableOf } from '../schema/tableSql.ts'
import { rowFromRecord, type StoredRow } from './codec.ts'
import { lockCurrent } from './tableWrites.ts'
import type { Intent } from './intent.ts'
import { writeRows, type Written } from './write.ts'

/**
 * Takes back one whole change of one ledger by writing new versions: rows it created are removed,
 * rows it changed get their earlier content again. Nothing is erased; history shows both.
 * @throws StoreError CHANGED_SINCE when a row was written again after the change, naming how many
 */
export async function reverseChange(
  tx: Tx,
  office: Office,
  ledger: Ledger,
  change: number,
  reason: string,
): Promise<Written> {
  const { rows: entries } = await sql<{ row_id: string; version: number; verb: string }>`
    select row_id, version, verb from app.journal_entries
    where tenant = ${office.tenant} and change = ${change} and ledger = ${ledger.name} order by position`.execute(
    tx,
  )
  if (entries.length === 0)
    throw new StoreError('NOTHING_TO_REVERSE', '这次变更没有可撤销的记录，可能不在您的单位范围内。')
  const current = await lockCurrent(
    tx,
    office.tenant,
    ledger,
    entries.map(({ row_id }) => row_id),
  )
  const changedSince = entries.filter(({ row_id, version }) => current.get(row_id)?.version !== version)
  if (changedSince.length > 0) {
    throw new StoreError(
      'CHANGED_SINCE',
      `这批数据中有 ${changedSince.length} 行在导入之后又被修改或删除，不能整批撤销。请在台账里逐行改正或删除。`,
    )
  }
  const before = await earlierVersions(tx, office.tenant, ledger, change)
  const intents = entries.map(({ row_id: id, version }): Intent => {
    const earlier = before.get(id)
    if (!earlier) return { verb: 'remove', id, version }
    return { verb: 'change', id, version, fields: earlier.fields }
  })
  const reversal = await openChange(tx, office, reason)
  return writeRows(tx, office, ledger, intents, {
    reason,
    verb: 'reverse',
    change: { id: reversal, entries: 0 },
  })
}

/** The versions that a change closed, by row. */
async function earlierVersions(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  change: number,
): Promise<ReadonlyMap<string, StoredRow>> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.raw(versionColumns(ledger))} from ${sql.raw(`${tableOf(ledger)}_history`)}
    where tenant = ${tenant} and closed = ${change}`.execute(tx)
  return new Map(rows.map((record) => rowFromRecord(ledger, record)).map((row) => [row.id, row]))
}
