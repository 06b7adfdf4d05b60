import { OfficeError } from '@hengjian/office'
import { setPassword } from './accounts.ts'
import { plainName } from './attempts.ts'
import { setUp } from './insert.ts'
import type { AuthDatabase } from './login.ts'
import { hashPassword } from './password.ts'
import { listAccounts } from './read.ts'
import { recordChange } from './record.ts'

/** Whether somebody can log in: an installation that was rebuilt from an archive has accounts, but no passwords. */
export async function hasPasswords(auth: AuthDatabase): Promise<boolean> {
  const one = await auth.selectFrom('account').select('id').limit(1).executeTakeFirst()
  return one !== undefined
}

/**
 * Gives a system administrator who came with an archive a password, at the machine itself and only while
 * nobody can log in. Everybody else gets one from that administrator, on the page of accounts.
 * @throws OfficeError NO_SUCH_ADMINISTRATOR with the names that can be used
 */
export async function firstPassword(auth: AuthDatabase, name: string, password: string): Promise<void> {
  const usable = (await listAccounts(auth)).filter(
    ({ roles, locked }) => roles.includes('systemAdministrator') && !locked,
  )
  const account = usable.find((one) => one.name === plainName(name))
  if (!account) {
    const names = usable.map((one) => `“${one.name}”`).join('、')
    throw new OfficeError(
      'NO_SUCH_ADMINISTRATOR',
      `归档里没有名为“${name}”的在用系统管理员。请用归档里的系统管理员账号：${names}。`,
    )
  }
  const hashed = await hashPassword(password)
  const { id, organisation } = account
  await auth.transaction().execute(async (tx) => {
    await setPassword(tx, id, hashed, false)
    await recordChange(tx, setUp(organisation), { id, verb: 'change', reason: '导入归档后设置密码' })
  })
}
