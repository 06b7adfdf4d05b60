import { sql } from 'kysely'
import type { Database, Tx } from '../database.ts'
import type { Discrepancy } from '../journal/verify.ts'
import type { Algorithm } from '../tables.ts'
import {
  accountLedger,
  type AccountFacts,
  canonicalAccount,
  digestOfAccount,
  standingAccounts,
} from './facts.ts'

/** A version beside the entry that was written for it; one of the two may be missing. */
type Paired = {
  readonly id: string
  readonly version: number
  readonly change: number | null
  readonly content: string | null
  readonly salt: Buffer | null
  readonly entered: number | null
  readonly algorithm: Algorithm | null
  readonly digest: Buffer | null
}

/**
 * Compares accounts with the journal: every version has the content its entry was written for, none is
 * missing, and every account stands as its last version says, so that a role slipped in or a lock taken
 * off behind the system's back is named. An office has hundreds of accounts; they are read at once.
 */
export async function verifyAccounts(
  keeper: Database,
  tenant: number,
): Promise<{ readonly versions: number; readonly discrepancies: readonly Discrepancy[] }> {
  // One snapshot: a change that is committed meanwhile must not look like one behind the system's back.
  const { standing, pairs } = await keeper
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => ({
      standing: await standingAccounts(tx),
      pairs: await versionsBesideEntries(tx, tenant),
    }))
  const discrepancies: Discrepancy[] = []
  const wrong = (id: string, what: string): void => {
    const name = standing.get(id)?.name ?? id
    discrepancies.push({ code: 'ACCOUNT', message: `账号“${name}”${what}` })
  }
  const latest = new Map<string, string>()
  for (const { id, version, change, content, salt, entered, algorithm, digest } of pairs) {
    const named = `的第 ${version} 次变更`
    if (content === null || salt === null) wrong(id, `${named}在日志中有记录，内容却没有。`)
    else {
      latest.set(id, content)
      if (algorithm === null || digest === null) wrong(id, `${named}没有对应的日志记录。`)
      else if (change !== entered) wrong(id, `${named}的变更号与日志不符。`)
      else if (!digestOfAccount(algorithm, salt, content).equals(digest))
        wrong(id, `${named}的内容与日志摘要不符，已被绕过系统改动。`)
    }
  }
  for (const [id, facts] of standing) {
    const said = latest.get(id)
    if (said === undefined) wrong(id, '没有任何变更记录，是绕过系统建立的。')
    else if (canonicalAccount(facts) !== canonicalOf(said))
      wrong(id, '的现状（姓名、单位、角色或停用状态）与最近一次记录不符，已被绕过系统改动。')
  }
  for (const id of latest.keys()) if (!standing.has(id)) wrong(id, '有变更记录，账号却没有了。')
  return { versions: pairs.filter(({ content }) => content !== null).length, discrepancies }
}

/** Content that was overwritten with something else is no account; its digest has been named above. */
function canonicalOf(content: string): string | null {
  try {
    return canonicalAccount(JSON.parse(content) as AccountFacts)
  } catch {
    return null
  }
}

async function versionsBesideEntries(tx: Tx, tenant: number): Promise<readonly Paired[]> {
  const { rows } = await sql<Paired>`
    select coalesce(v.user_id, e.row_id) as id, coalesce(v.version, e.version) as version,
      v.change, v.content, v.salt, e.change as entered, e.algorithm, e.digest
    from auth.account_versions v
    full join (select * from app.journal_entries where tenant = ${tenant} and ledger = ${accountLedger}) e
      on e.row_id = v.user_id and e.version = v.version
    order by 1, 2`.execute(tx)
  return rows
}
