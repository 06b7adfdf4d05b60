import type { Ledger } from '@hengjian/ledger'
import { columnOf } from '@hengjian/ledger'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { tableOf } from '../schema/tableSql.ts'
import { searchCondition } from './search.ts'

export type Caption = { readonly id: string; readonly caption: string }

/** What people call the given rows of a ledger. Removed rows keep their last name, from history. */
export async function captionsOf(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const caption = sql.ref(columnOf(ledger.caption))
  const { rows } = await sql<Caption>`
    select distinct on (id) id, ${caption}::text as caption from (
      select id, version, ${caption} from ${sql.raw(tableOf(ledger))} where tenant = ${tenant} and id = any(${ids}::uuid[])
      union all
      select id, version, ${caption} from ${sql.raw(`${tableOf(ledger)}_history`)} where tenant = ${tenant} and id = any(${ids}::uuid[])
    ) named order by id, version desc`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.caption]))
}

/** Rows to choose from in a reference field, found by two characters or simply the newest. */
export async function captionOptions(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  orgs: readonly number[],
  needle: string | null,
  limit: number,
): Promise<readonly Caption[]> {
  const matching =
    needle === null || [...needle].length < 2 ? sql`true` : searchCondition(ledger, tenant, orgs, needle)
  const { rows } = await sql<Caption>`
    select t.id, t.${sql.ref(columnOf(ledger.caption))}::text as caption from ${sql.raw(tableOf(ledger))} t
    where t.tenant = ${tenant} and t.org = any(${orgs}::integer[]) and ${matching}
    order by t.opened desc, t.id desc limit ${limit}`.execute(tx)
  return rows
}

/** Ids of the rows of one organisation by caption, of one year where the ledger has years. Several ids where a name repeats. */
export async function idsByCaption(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  org: number,
  year: number | null,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ofYear =
    year === null || ledger.year === null ? sql`true` : sql`${sql.ref(columnOf(ledger.year))} = ${year}`
  const { rows } = await sql<Caption>`
    select id, ${sql.ref(columnOf(ledger.caption))}::text as caption from ${sql.raw(tableOf(ledger))}
    where tenant = ${tenant} and org = ${org} and ${ofYear}`.execute(tx)
  const found = new Map<string, string[]>()
  for (const { id, caption } of rows) found.set(caption, [...(found.get(caption) ?? []), id])
  return found
}
