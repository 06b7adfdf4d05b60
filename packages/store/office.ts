import { sql } from 'kysely'
import type { Database, Tx } from './database.ts'

/** On whose behalf a transaction runs: row security sees nothing beyond `scope`. */
export type Office = {
  readonly tenant: number
  readonly account: string
  readonly accountName: string
  readonly accountOrg: number
  /** Numbers of the organisations whose rows this person may see: the own one and all below. */
  readonly scope: readonly number[]
  readonly requestId: string
  /** In what capacity the person looks at 报告检查; without one nothing of it is seen. */
  readonly seat?: Seat
}

/** 绩效科 sees what its organisations keep, an assigned person what is assigned, a unit what is its own. */
export type Seat = 'bureau' | 'assigned' | 'unit'

/**
 * One transaction under row security. Settings end with it, so a pooled connection never carries
 * one person's rights into another's request.
 */
export async function inOffice<T>(
  database: Database,
  office: Office,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (tx) => {
    await sql`select set_config('app.tenant', ${String(office.tenant)}, true),
      set_config('app.account', ${office.account}, true),
      set_config('app.scope', ${`{${office.scope.join(',')}}`}, true),
      set_config('app.seat', ${office.seat ?? ''}, true)`.execute(tx)
    return work(tx)
  })
}
