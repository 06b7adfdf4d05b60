import { sql } from 'kysely'
import type { Database, Tx } from '../database.ts'
import { StoreError } from '../errors.ts'

const lockNotAvailable = '55P03'
const deadlock = '40P01'

/**
 * One transaction of the owner with row security of some tables lifted for itself, and for nobody else:
 * the tables stay locked until it ends. Whoever works as a role of the program can never do this.
 * @throws StoreError LEDGER_BUSY when somebody is writing for longer than ten seconds
 */
export async function asOwner<T>(
  owner: Database,
  tables: readonly string[],
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    return await owner.transaction().execute(async (tx) => {
      await sql`set local lock_timeout = '10s'`.execute(tx)
      for (const table of tables)
        await sql`alter table ${sql.table(table)} no force row level security`.execute(tx)
      const result = await work(tx)
      for (const table of tables)
        await sql`alter table ${sql.table(table)} force row level security`.execute(tx)
      return result
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code !== lockNotAvailable && code !== deadlock) throw error
    throw new StoreError('LEDGER_BUSY', '台账正在写入，没有清除任何内容。请稍后再试。')
  }
}
