import { sql } from 'kysely'
import type { Tx } from '../database.ts'

export type MonthlySum = {
  readonly org: number
  readonly month: string
  readonly sum: string
  readonly rows: number
}

/** Monthly sums of a measure by leaf organisation: what is folded plus what still waits. */
export async function monthlySums(
  tx: Tx,
  question: {
    readonly tenant: number
    readonly measure: string
    readonly orgs: readonly number[]
    readonly from: string
    readonly to: string
  },
): Promise<readonly MonthlySum[]> {
  const { tenant, measure, orgs, from, to } = question
  const part = (table: string) => sql`select org, month, sum, rows from ${sql.raw(table)}
    where tenant = ${tenant} and measure = ${measure} and org = any(${orgs}::integer[]) and month between ${from} and ${to}`
  const { rows } = await sql<MonthlySum>`
    select org, month, sum(sum)::text as sum, sum(rows)::bigint as rows
    from (${part('app.roll_ups')} union all ${part('app.roll_up_deltas')}) parts
    group by org, month having sum(rows) <> 0 order by org, month`.execute(tx)
  return rows
}
