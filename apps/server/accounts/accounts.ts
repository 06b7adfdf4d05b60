import { randomUUID } from 'node:crypto'
import { OfficeError, type House, type Person, administrationOf } from '@hengjian/office'
import { appendEntries, hash, inOffice, openChange, type Verb } from '@hengjian/store'
import { type Role, roles } from '@hengjian/ledger'
import type { AuthDatabase } from './login.ts'
import { hashPassword, issuePassword, mustBeStrong } from './password.ts'
import type { Kind } from './tables.ts'

export type Account = {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly section: string
  readonly organisation: number
  readonly roles: readonly Role[]
  readonly locked: boolean
  readonly mustChangePassword: boolean
  readonly lastLoginAt: string | null
}

const kinds: Readonly<Partial<Record<Role, Kind>>> = { systemAdministrator: 'system', securityAdministrator: 'security', auditAdministrator: 'audit' }

/** What an account with these roles is for. @throws OfficeError ROLES_EXCLUDE when they may not be held together */
export function kindOf(asked: readonly Role[]): Kind {
  const found = new Set(asked.map((role) => kinds[role] ?? 'business'))
  if (found.size > 1) throw new OfficeError('ROLES_EXCLUDE', '系统、安全、审计三类管理员互相独立，也不能兼任业务角色。请为该人员另建账号。')
  return [...found][0] ?? 'business'
}

export const isRole = (word: string): word is Role => word in roles

/** Every account with its roles. */
export async function listAccounts(auth: AuthDatabase): Promise<readonly Account[]> {
  const [users, granted] = await Promise.all([
    auth.selectFrom('user').selectAll().orderBy('username').execute(),
    auth.selectFrom('account_roles').selectAll().execute(),
  ])
  return users.map((user) => ({
    id: user.id,
    name: user.username,
    displayName: user.name,
    section: user.section,
    organisation: user.organisation,
    roles: granted.filter(({ user_id }) => user_id === user.id).flatMap(({ role }) => (isRole(role) ? [role] : [])),
    locked: user.locked,
    mustChangePassword: user.must_change,
    lastLoginAt: user.last_login?.toISOString() ?? null,
  }))
}

/** @throws OfficeError ACCOUNT_UNKNOWN */
export async function accountById(auth: AuthDatabase, id: string): Promise<Account> {
  const account = (await listAccounts(auth)).find((one) => one.id === id)
  if (!account) throw new OfficeError('ACCOUNT_UNKNOWN', '没有这个账号，请刷新账号列表。')
  return account
}

export type NewAccount = { readonly name: string; readonly displayName: string; readonly section: string; readonly organisation: number }

/** Writes an account with its credential. @throws OfficeError NAME_TAKEN */
export async function insertAccount(auth: AuthDatabase, account: NewAccount, given: { readonly roles: readonly Role[]; readonly password: string; readonly mustChange: boolean }): Promise<string> {
  const kind = kindOf(given.roles)
  const id = randomUUID()
  const password = await hashPassword(given.password)
  await auth.transaction().execute(async (tx) => {
    const taken = await tx.selectFrom('user').select('id').where('username', '=', account.name.toLowerCase()).executeTakeFirst()
    if (taken) throw new OfficeError('NAME_TAKEN', `账号名“${account.name}”已被使用，请换一个。`, [{ field: 'name', message: '账号名已被使用。' }])
    await tx
      .insertInto('user')
      .values({
        id,
        name: account.displayName,
        email: `${id}@hengjian.invalid`,
        username: account.name.toLowerCase(),
        displayUsername: account.name,
        section: account.section,
        organisation: account.organisation,
        kind,
        must_change: given.mustChange,
        locked_until: null,
        last_login: null,
      })
      .execute()
    await tx.insertInto('account').values({ id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password }).execute()
    if (given.roles.length > 0) await tx.insertInto('account_roles').values(given.roles.map((role) => ({ user_id: id, kind, role }))).execute()
  })
  return id
}

/** Creates an account with a password that is shown once and must be changed. */
export async function createAccount(house: House, auth: AuthDatabase, person: Person, account: NewAccount) {
  mustBe(person, 'systemAdministrator')
  const password = issuePassword()
  const id = await insertAccount(auth, account, { roles: [], password, mustChange: true })
  await record(house, person, id, 'create', { ...account })
  return { account: await accountById(auth, id), password }
}

/** Sets the roles of an account; an administrator's kind never changes once the account holds roles. */
export async function grantRoles(house: House, auth: AuthDatabase, person: Person, id: string, asked: readonly string[]): Promise<Account> {
  mustBe(person, 'securityAdministrator')
  const wanted = asked.filter(isRole)
  const kind = kindOf(wanted)
  await auth.transaction().execute(async (tx) => {
    await tx.deleteFrom('account_roles').where('user_id', '=', id).execute()
    await tx.updateTable('user').set({ kind }).where('id', '=', id).execute()
    if (wanted.length > 0) await tx.insertInto('account_roles').values(wanted.map((role) => ({ user_id: id, kind, role }))).execute()
    await tx.deleteFrom('session').where('userId', '=', id).execute()
  })
  await record(house, person, id, 'change', { roles: wanted })
  return accountById(auth, id)
}

/** Locks or unlocks an account; a locked one is logged out at once. */
export async function lockAccount(house: House, auth: AuthDatabase, person: Person, id: string, locked: boolean): Promise<Account> {
  mustBe(person, 'systemAdministrator')
  await auth.updateTable('user').set({ locked, failures: 0, locked_until: null }).where('id', '=', id).execute()
  if (locked) await auth.deleteFrom('session').where('userId', '=', id).execute()
  await record(house, person, id, 'change', { locked })
  return accountById(auth, id)
}

/** A new password, shown once; all sessions of the account end. */
export async function resetPassword(house: House, auth: AuthDatabase, person: Person, id: string) {
  mustBe(person, 'systemAdministrator')
  const password = issuePassword()
  await setPassword(auth, id, password, true)
  await record(house, person, id, 'change', { password: 'reset' })
  return { account: await accountById(auth, id), password }
}

/** Changes one's own password. Other sessions end; the current one goes on. */
export async function changeOwnPassword(auth: AuthDatabase, account: Account, sessionToken: string, next: string): Promise<void> {
  mustBeStrong(next, account.name)
  await setPassword(auth, account.id, next, false, sessionToken)
}

async function setPassword(auth: AuthDatabase, id: string, password: string, mustChange: boolean, keepSession = ''): Promise<void> {
  const hashed = await hashPassword(password)
  await auth.transaction().execute(async (tx) => {
    await tx.updateTable('account').set({ password: hashed }).where('userId', '=', id).where('providerId', '=', 'credential').execute()
    await tx.updateTable('user').set({ must_change: mustChange, failures: 0, locked_until: null }).where('id', '=', id).execute()
    await tx.deleteFrom('session').where('userId', '=', id).where('token', '!=', keepSession).execute()
  })
}

function mustBe(person: Person, role: Role): void {
  if (!person.roles.includes(role)) throw new OfficeError('NOT_ADMINISTRATOR', `这项操作只能由${roles[role]}办理。`)
}

/** Every change of an account is in the journal, without passwords. */
async function record(house: House, person: Person, id: string, verb: Verb, content: Readonly<Record<string, unknown>>): Promise<void> {
  const office = await administrationOf(house, person)
  await inOffice(house.app, office, async (tx) => {
    const change = await openChange(tx, office, '账号管理')
    const digest = hash('sha256', JSON.stringify([id, content]))
    await appendEntries(tx, office.tenant, change, [{ org: office.accountOrg, ledger: 'accounts', rowId: id, version: change, verb, definition: 'accounts', algorithm: 'sha256', digest }])
  })
}
