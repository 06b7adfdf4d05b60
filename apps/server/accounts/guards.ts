import { type Role, roles } from '@hengjian/ledger'
import { administrationOf, type House, OfficeError, type Person } from '@hengjian/office'
import type { Office } from '@hengjian/store'
import { type Account, accountById } from './read.ts'
import type { AuthTx } from './login.ts'

/**
 * Lets only the administrator in charge go on, with the organisations he or she looks after.
 * @throws OfficeError NOT_ADMINISTRATOR
 */
export async function officeOfAdministrator(house: House, person: Person, role: Role): Promise<Office> {
  if (!person.roles.includes(role))
    throw new OfficeError('NOT_ADMINISTRATOR', `这项操作只能由${roles[role]}办理。`)
  return administrationOf(house, person)
}

/**
 * The account that is to be changed: one of the administrator's organisations, and somebody else's.
 * @throws OfficeError ACCOUNT_UNKNOWN, OWN_ACCOUNT
 */
export async function accountOfAnother(tx: AuthTx, office: Office, id: string): Promise<Account> {
  const account = await accountById(tx, id)
  if (!office.scope.includes(account.organisation))
    throw new OfficeError('ACCOUNT_UNKNOWN', '没有这个账号，请刷新账号列表。')
  if (account.id === office.account)
    throw new OfficeError(
      'OWN_ACCOUNT',
      '不能变更自己的账号。请由另一位管理员办理；改密码请用右上角的“修改密码”。',
    )
  return account
}

const administrators = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const

/**
 * Keeps the installation governable: each of the three administrators exists at least once.
 * @throws OfficeError LAST_ADMINISTRATOR when the account is the only usable one with a role that it is about to lose
 */
export async function mustNotBeLast(tx: AuthTx, account: Account, keeps: readonly Role[]): Promise<void> {
  if (account.locked) return
  for (const role of administrators) {
    if (!account.roles.includes(role) || keeps.includes(role)) continue
    const other = await tx
      .selectFrom('account_roles')
      .innerJoin('user', 'user.id', 'account_roles.user_id')
      .select('user.id')
      .where('role', '=', role)
      .where('user.locked', '=', false)
      .where('user.id', '!=', account.id)
      .limit(1)
      .executeTakeFirst()
    if (!other)
      throw new OfficeError(
        'LAST_ADMINISTRATOR',
        `这是唯一可用的${roles[role]}账号。请先设立另一个，再变更这一个。`,
      )
  }
}
