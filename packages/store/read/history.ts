import type { Ledger } from '@hengjian/ledger'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { rowFromRecord, type StoredRow } from '../rows/codec.ts'
import { versionColumns } from '../schema/columns.ts'
import { tableOf } from '../schema/tableSql.ts'
import type { Verb } from '../tables.ts'

/** One entry in the life of a row: what was done, by whom, and the version that came of it (null after a removal). */
export type HistoryEntry = {
  readonly version: number
  readonly verb: Verb
  readonly at: Date
  readonly by: string
  readonly reason: string | null
  readonly block: number | null
  readonly row: StoredRow | null
}

/** The whole life of a row, newest first. An erasure touches many versions in one step and leaves the row where it stood. */
export async function historyOf(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  id: string,
): Promise<readonly HistoryEntry[]> {
  const table = tableOf(ledger)
  const names = sql.raw(versionColumns(ledger))
  const { rows: versions } = await sql<Record<string, unknown>>`
    select ${names} from ${sql.raw(table)} where tenant = ${tenant} and id = ${id}::uuid
    union all
    select ${names} from ${sql.raw(`${table}_history`)} where tenant = ${tenant} and id = ${id}::uuid`.execute(
    tx,
  )
  const byVersion = new Map(
    versions.map((record) => rowFromRecord(ledger, record)).map((row) => [row.version, row]),
  )
  const { rows: entries } = await sql<{
    version: number
    verb: Verb
    at: Date
    by: string
    reason: string | null
    block: number | null
  }>`
    select e.version, e.verb, c.at, c.actor_name as by, c.reason, s.block
    from app.journal_entries e
    join app.journal_changes c on c.tenant = e.tenant and c.id = e.change
    left join app.journal_seals s on s.tenant = e.tenant and s.change = e.change
    where e.tenant = ${tenant} and e.ledger = ${ledger.name} and e.row_id = ${id}
      and (e.verb <> 'erase' or e.position = 0)
    order by e.change desc, e.version desc`.execute(tx)
  const steps: HistoryEntry[] = []
  for (const entry of entries.toReversed()) {
    const row = entry.verb === 'erase' ? (steps.at(-1)?.row ?? null) : (byVersion.get(entry.version) ?? null)
    steps.push({ ...entry, row })
  }
  return steps.toReversed()
}
