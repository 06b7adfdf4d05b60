import type { Role } from '@hengjian/ledger'
import { OfficeError } from '@hengjian/office'
import type { AccountFacts } from '@hengjian/store'
import { sql } from 'kysely'
import type { AuthDatabase } from './login.ts'
import { isRole } from './roles.ts'

/** What the journal says of an account, and when it was last used, which no journal keeps. */
export type Account = AccountFacts & { readonly roles: readonly Role[]; readonly lastLoginAt: string | null }

/** Accounts with their roles, one line each. */
const accounts = (auth: AuthDatabase) =>
  auth
    .selectFrom('user')
    .select([
      'id',
      'username',
      'name',
      'section',
      'organisation',
      'locked',
      'must_change',
      'last_login',
      sql<string[]>`array(select role from account_roles where user_id = "user".id order by role)`.as(
        'granted',
      ),
    ])

type Line = Awaited<ReturnType<ReturnType<typeof accounts>['executeTakeFirstOrThrow']>>

const toAccount = (line: Line): Account => ({
  id: line.id,
  name: line.username,
  displayName: line.name,
  section: line.section,
  organisation: line.organisation,
  roles: line.granted.filter(isRole),
  locked: line.locked,
  mustChangePassword: line.must_change,
  lastLoginAt: line.last_login?.toISOString() ?? null,
})

/** Accounts of the given organisations by name; all of them when none are given. */
export async function listAccounts(
  auth: AuthDatabase,
  scope?: readonly number[],
): Promise<readonly Account[]> {
  const all = accounts(auth).orderBy('username')
  const lines = await (scope ? all.where('organisation', 'in', [...scope]) : all).execute()
  return lines.map(toAccount)
}

export async function findAccount(auth: AuthDatabase, id: string): Promise<Account | null> {
  const line = await accounts(auth).where('id', '=', id).executeTakeFirst()
  return line ? toAccount(line) : null
}

/** @throws OfficeError ACCOUNT_UNKNOWN */
export async function accountById(auth: AuthDatabase, id: string): Promise<Account> {
  const account = await findAccount(auth, id)
  if (!account) throw new OfficeError('ACCOUNT_UNKNOWN', '没有这个账号，请刷新账号列表。')
  return account
}
