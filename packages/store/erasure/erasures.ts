import type { Ledger } from '@hengjian/ledger'
import { dayInShanghai } from '@hengjian/values'
import { sql } from 'kysely'
import type { Database } from '../database.ts'

/** Every erasure that the journal knows, as a sentence: what, why, by whom, when, how many versions. */
export async function erasuresOf(
  keeper: Database,
  tenant: number,
  ledgers: readonly Ledger[],
): Promise<readonly string[]> {
  const { rows } = await sql<{
    ledger: string
    row_id: string
    versions: number
    at: Date
    by: string
    reason: string | null
  }>`
    select e.ledger, e.row_id, count(*) as versions, c.at, c.actor_name as by, c.reason
    from app.journal_entries e join app.journal_changes c on c.tenant = e.tenant and c.id = e.change
    where e.tenant = ${tenant} and e.verb = 'erase'
    group by e.ledger, e.row_id, c.id, c.at, c.actor_name, c.reason order by c.id`.execute(keeper)
  return rows.map(({ ledger, row_id, versions, at, by, reason }) => {
    const title = ledgers.find(({ name }) => name === ledger)?.title ?? ledger
    return `${title}的一行（${row_id}）的${reason ?? '一栏'}（${by}，${dayInShanghai(at)}，${versions} 个版本）`
  })
}
