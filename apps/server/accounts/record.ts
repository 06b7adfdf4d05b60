import { appendEntries, hash, newSalt, type Office, openChange, type Tx, type Verb } from '@hengjian/store'
import type { AuthTx } from './login.ts'

/** Names the shape of `content` in the journal, as a ledger's definition does for its rows. */
const definition = 'accounts-1'

export type AccountChange = {
  readonly id: string
  readonly organisation: number
  readonly verb: Verb
  readonly reason: string
  /** What the account is now, and what was done. Never a password or its hash. */
  readonly content: Readonly<Record<string, unknown>>
}

/**
 * Writes the journal entry of a change of an account, and beside it the content its digest was made of,
 * in the transaction of the change itself: neither is ever there without the other.
 */
export async function recordChange(auth: AuthTx, office: Office, change: AccountChange): Promise<void> {
  // Journal and accounts lie in one database; kysely knows them as two sets of tables.
  const tx = auth as unknown as Tx
  const number = await openChange(tx, office, change.reason)
  const { last } = await auth
    .selectFrom('account_versions')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('user_id', '=', change.id)
    .executeTakeFirstOrThrow()
  const version = last === null ? 1 : last + 1
  const content = JSON.stringify(change.content)
  const salt = newSalt()
  await auth
    .insertInto('account_versions')
    .values({ user_id: change.id, version, change: number, content, salt })
    .execute()
  await appendEntries(tx, office.tenant, number, [
    {
      org: change.organisation,
      ledger: 'accounts',
      rowId: change.id,
      version,
      verb: change.verb,
      definition,
      algorithm: 'sha256',
      digest: hash('sha256', Buffer.concat([salt, Buffer.from(content)])),
    },
  ])
}
