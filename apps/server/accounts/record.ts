import {
  accountDefinition,
  accountLedger,
  appendEntries,
  digestOfAccount,
  newSalt,
  type Office,
  openChange,
  type Tx,
  type Verb,
} from '@hengjian/store'
import type { AuthTx } from './login.ts'
import { type Account, accountById } from './read.ts'

export type AccountChange = { readonly id: string; readonly verb: Verb; readonly reason: string }

/**
 * Writes the journal entry of a change of an account, and beside it the content its digest was made of:
 * the account as it now stands, in the transaction of the change itself, so that neither is ever there
 * without the other. `verifyAccounts` makes the digest again.
 * @returns the account as it now stands
 */
export async function recordChange(auth: AuthTx, office: Office, change: AccountChange): Promise<Account> {
  // Journal and accounts lie in one database; kysely knows them as two sets of tables.
  const tx = auth as unknown as Tx
  const number = await openChange(tx, office, change.reason)
  const account = await accountById(auth, change.id)
  const { last } = await auth
    .selectFrom('account_versions')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('user_id', '=', change.id)
    .executeTakeFirstOrThrow()
  const version = last === null ? 1 : last + 1
  const { lastLoginAt: _, ...facts } = account
  const content = JSON.stringify(facts)
  const salt = newSalt()
  await auth
    .insertInto('account_versions')
    .values({ user_id: change.id, version, change: number, content, salt })
    .execute()
  await appendEntries(tx, office.tenant, number, [
    {
      org: account.organisation,
      ledger: accountLedger,
      rowId: change.id,
      version,
      verb: change.verb,
      definition: accountDefinition,
      algorithm: 'sha256',
      digest: digestOfAccount('sha256', salt, content),
    },
  ])
  return account
}
