import { sql } from 'kysely'
import type { Database } from '../database.ts'

/**
 * Folds waiting deltas into the monthly sums, in one transaction: a reader sees a delta either still
 * waiting or already folded, never both and never neither.
 * @returns how many deltas were folded
 */
export async function foldRollUps(keeper: Database, tenant: number): Promise<number> {
  return keeper.transaction().execute(async (tx) => {
    const { rows } = await sql<{ folded: number }>`
      with taken as (
        delete from app.roll_up_deltas where tenant = ${tenant} returning measure, org, month, sum, rows
      ), added as (
        insert into app.roll_ups (tenant, measure, org, month, sum, rows)
        select ${tenant}, measure, org, month, sum(sum), sum(rows) from taken group by measure, org, month
        on conflict (tenant, measure, org, month)
          do update set sum = app.roll_ups.sum + excluded.sum, rows = app.roll_ups.rows + excluded.rows
      )
      select count(*) as folded from taken`.execute(tx)
    return Number(rows[0]?.folded)
  })
}
