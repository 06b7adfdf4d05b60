import { type House, OfficeError, type Person } from '@hengjian/office'
import type { Office } from '@hengjian/store'
import { sql } from 'kysely'
import { plainName } from './attempts.ts'
import { accountOfAnother, mustNotBeLast, officeOfAdministrator } from './guards.ts'
import { insertAccount, insertPassword, type NewAccount } from './insert.ts'
import type { AuthDatabase, AuthTx } from './login.ts'
import { hashPassword, issuePassword } from './password.ts'
import { type Account, accountById } from './read.ts'
import { recordChange } from './record.ts'
import { kindOf, readRoles } from './roles.ts'

export type IssuedPassword = { readonly account: Account; readonly password: string }

/**
 * Creates an account without roles, with a password that is shown once and must be changed.
 * @throws OfficeError NOT_ADMINISTRATOR, ORGANISATION_OUTSIDE, NAME_TAKEN, NAME_WRONG
 */
export async function createAccount(
  house: House,
  auth: AuthDatabase,
  person: Person,
  account: NewAccount,
): Promise<IssuedPassword> {
  const office = await officeOfAdministrator(house, person, 'systemAdministrator')
  if (!office.scope.includes(account.organisation))
    throw new OfficeError('ORGANISATION_OUTSIDE', '这个单位不在您管理的范围内，请另选单位。')
  const password = issuePassword()
  const id = await insertAccount(auth, account, { roles: [], password, mustChange: true }, office)
  return { account: await accountById(auth, id), password }
}

/**
 * Sets the roles of somebody else's account and ends its sessions.
 * @throws OfficeError NOT_ADMINISTRATOR, OWN_ACCOUNT, ROLE_UNKNOWN, ROLES_EXCLUDE, LAST_ADMINISTRATOR, ACCOUNT_UNKNOWN
 */
export async function grantRoles(
  house: House,
  auth: AuthDatabase,
  person: Person,
  id: string,
  asked: readonly string[],
): Promise<Account> {
  const office = await officeOfAdministrator(house, person, 'securityAdministrator')
  const granted = readRoles(asked)
  const kind = kindOf(granted)
  return change(auth, office, id, '变更角色', async (tx, account) => {
    await mustNotBeLast(tx, account, granted)
    await tx.deleteFrom('account_roles').where('user_id', '=', id).execute()
    await tx.updateTable('user').set({ kind }).where('id', '=', id).execute()
    if (granted.length > 0)
      await tx
        .insertInto('account_roles')
        .values(granted.map((role) => ({ user_id: id, kind, role })))
        .execute()
    await endSessions(tx, id)
  })
}

/**
 * Locks an account, which logs it out at once, or unlocks it, which also forgets its failed logins.
 * @throws OfficeError NOT_ADMINISTRATOR, OWN_ACCOUNT, LAST_ADMINISTRATOR, ACCOUNT_UNKNOWN
 */
export async function lockAccount(
  house: House,
  auth: AuthDatabase,
  person: Person,
  id: string,
  locked: boolean,
): Promise<Account> {
  const office = await officeOfAdministrator(house, person, 'systemAdministrator')
  return change(auth, office, id, locked ? '停用账号' : '启用账号', async (tx, account) => {
    if (locked) await mustNotBeLast(tx, account, [])
    await tx.updateTable('user').set({ locked }).where('id', '=', id).execute()
    if (locked) await endSessions(tx, id)
    else await forgetFailures(tx, account.name, house.now())
  })
}

/**
 * A new password for somebody else, shown once; all sessions of the account end.
 * @throws OfficeError NOT_ADMINISTRATOR, OWN_ACCOUNT, ACCOUNT_UNKNOWN
 */
export async function resetPassword(
  house: House,
  auth: AuthDatabase,
  person: Person,
  id: string,
): Promise<IssuedPassword> {
  const office = await officeOfAdministrator(house, person, 'systemAdministrator')
  const password = issuePassword()
  const hashed = await hashPassword(password)
  const account = await change(auth, office, id, '重置密码', async (tx, { name }) => {
    await setPassword(tx, id, hashed, true)
    await endSessions(tx, id)
    await forgetFailures(tx, name, house.now())
  })
  return { account, password }
}

/** One change of somebody else's account: guards, work and journal entry in one transaction. */
async function change(
  auth: AuthDatabase,
  office: Office,
  id: string,
  reason: string,
  work: (tx: AuthTx, account: Account) => Promise<void>,
): Promise<Account> {
  return auth.transaction().execute(async (tx) => {
    // One at a time, or two administrators could take away each other's last holder of a role.
    await sql`select pg_advisory_xact_lock(hashtextextended('accounts', 5))`.execute(tx)
    await work(tx, await accountOfAnother(tx, office, id))
    return recordChange(tx, office, { id, verb: 'change', reason })
  })
}

/** Writes a password; an account that came with an archive has none to write over. */
export async function setPassword(
  tx: AuthTx,
  id: string,
  hashed: string,
  mustChange: boolean,
): Promise<void> {
  const written = await tx
    .updateTable('account')
    .set({ password: hashed, updatedAt: new Date() })
    .where('userId', '=', id)
    .where('providerId', '=', 'credential')
    .returning('id')
    .executeTakeFirst()
  if (!written) await insertPassword(tx, id, hashed)
  await tx.updateTable('user').set({ must_change: mustChange }).where('id', '=', id).execute()
}

/** @param except token of a session that goes on */
export async function endSessions(tx: AuthTx, id: string, except = ''): Promise<void> {
  await tx.deleteFrom('session').where('userId', '=', id).where('token', '!=', except).execute()
}

async function forgetFailures(tx: AuthTx, name: string, at: Date): Promise<void> {
  await tx
    .insertInto('login_attempts')
    .values({ name: plainName(name), address: '', at, outcome: 'unlocked' })
    .execute()
}
