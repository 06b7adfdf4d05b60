import type { Ledger } from '@hengjian/ledger'
import { columnOf } from '@hengjian/ledger'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { tableOf } from '../schema/tableSql.ts'
import { filterSql, type ListQuery } from './list.ts'

export type Totals = {
  readonly count: number
  readonly capped: boolean
  readonly sums: Readonly<Record<string, string>>
}

/** Beyond this a plain count is shown as 1000+; where sums are shown the whole set is read anyway. */
export const countCap = 1000

/** Count and sums of the filtered set. A sum over no value is left out, never 0. */
export async function totalsOf(tx: Tx, ledger: Ledger, query: ListQuery): Promise<Totals> {
  const from = sql`from ${sql.raw(tableOf(ledger))} t where ${filterSql(ledger, query)}`
  if (ledger.totals.length === 0) {
    const { rows } = await sql<{
      count: number
    }>`select count(*) as count from (select 1 ${from} limit ${countCap + 1}) counted`.execute(tx)
    const count = rows[0]?.count ?? countCap
    return { count: Math.min(count, countCap), capped: count > countCap, sums: {} }
  }
  const sums = ledger.totals.map((name) => sql`sum(t.${sql.ref(columnOf(name))})::text as ${sql.ref(name)}`)
  const { rows } = await sql<
    Record<string, unknown>
  >`select count(*) as count, ${sql.join(sums)} ${from}`.execute(tx)
  const { count, ...found } = rows[0] ?? {}
  return {
    count: Number(count),
    capped: false,
    sums: Object.fromEntries(
      Object.entries(found).flatMap(([name, sum]) => (sum === null ? [] : [[name, String(sum)]])),
    ),
  }
}
