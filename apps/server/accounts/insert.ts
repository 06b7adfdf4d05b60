import { randomUUID } from 'node:crypto'
import type { Role } from '@hengjian/ledger'
import { OfficeError } from '@hengjian/office'
import type { Office } from '@hengjian/store'
import { plainName } from './attempts.ts'
import type { AuthDatabase, AuthTx } from './login.ts'
import { hashPassword } from './password.ts'
import { recordChange } from './record.ts'
import { kindOf } from './roles.ts'

export type NewAccount = {
  readonly name: string
  readonly displayName: string
  readonly section: string
  readonly organisation: number
}

/** Who writes the first accounts of an installation, before anybody can log in. */
export const setUp = (organisation: number): Office => ({
  tenant: 1,
  account: 'init',
  accountName: '初始化',
  accountOrg: organisation,
  scope: [organisation],
  requestId: randomUUID(),
})

/**
 * Writes an account with its credential and its journal entry.
 * @param office on whose behalf; the set-up of the installation when none is given
 * @returns the id
 * @throws OfficeError NAME_TAKEN, NAME_WRONG, ROLES_EXCLUDE
 */
export async function insertAccount(
  auth: AuthDatabase,
  account: NewAccount,
  given: { readonly roles: readonly Role[]; readonly password: string; readonly mustChange: boolean },
  office: Office = setUp(account.organisation),
): Promise<string> {
  const kind = kindOf(given.roles)
  const name = plainName(account.name)
  if (!isName.test(name))
    throw refusal('NAME_WRONG', '账号名为 2 至 64 位字母、数字、汉字、点、横线或下划线，请改正。')
  const id = randomUUID()
  const password = await hashPassword(given.password)
  await auth.transaction().execute(async (tx) => {
    const written = await tx
      .insertInto('user')
      .values({
        id,
        name: account.displayName,
        // The login library asks for one; nobody is ever written to.
        email: `${id}@hengjian.invalid`,
        username: name,
        displayUsername: account.name,
        section: account.section,
        organisation: account.organisation,
        kind,
        must_change: given.mustChange,
        last_login: null,
      })
      .onConflict((conflict) => conflict.column('username').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!written) throw refusal('NAME_TAKEN', `账号名“${account.name}”已被使用，请换一个。`)
    await insertPassword(tx, id, password)
    if (given.roles.length > 0)
      await tx
        .insertInto('account_roles')
        .values(given.roles.map((role) => ({ user_id: id, kind, role })))
        .execute()
    await recordChange(tx, office, { id, verb: 'create', reason: '新建账号' })
  })
  return id
}

/** The first password of an account, as the login library looks for it. */
export async function insertPassword(tx: AuthTx, id: string, hashed: string): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: hashed,
    })
    .execute()
}

const isName = /^[\p{Script=Han}a-z\d._-]{2,64}$/u

const refusal = (code: string, sentence: string): OfficeError =>
  new OfficeError(code, sentence, [{ field: 'name', message: sentence }])
