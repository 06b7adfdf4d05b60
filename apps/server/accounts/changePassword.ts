import { OfficeError } from '@hengjian/office'
import { endSessions, setPassword } from './accounts.ts'
import { succeed } from './attempts.ts'
import { hashPassword, mustBeStrong, verifyPassword } from './password.ts'
import type { Account } from './read.ts'
import { recordChange } from './record.ts'
import { type Accounts, countAttempt } from './session.ts'

/**
 * Changes one's own password. Every other session of the account ends; the current one goes on. Wrong
 * current passwords count like failed logins, or an unattended screen could be used to guess it.
 * @throws LoginError ACCOUNT_LOCKED
 * @throws OfficeError PASSWORD_WRONG, PASSWORD_WEAK, PASSWORD_SAME
 */
export async function changeOwnPassword(
  accounts: Accounts,
  session: { readonly account: Account; readonly token: string; readonly requestId: string },
  given: { readonly current: string; readonly next: string; readonly address: string },
): Promise<void> {
  const { auth, house } = accounts
  const { id, name, organisation } = session.account
  const attempt = await countAttempt(accounts, name, given.address)
  const credential = await auth
    .selectFrom('account')
    .select('password')
    .where('userId', '=', id)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  if (!(await verifyPassword({ hash: credential?.password ?? '', password: given.current })))
    throw refusal('PASSWORD_WRONG', 'current', '当前密码不对，请重新输入。')
  await succeed(auth, attempt.id)
  mustBeStrong(given.next, name)
  if (given.next === given.current)
    throw refusal('PASSWORD_SAME', 'next', '新密码与当前密码相同，请另设一个。')
  const hashed = await hashPassword(given.next)
  await auth.transaction().execute(async (tx) => {
    await setPassword(tx, id, hashed, false)
    await endSessions(tx, id, session.token)
    const office = {
      tenant: house.tenant,
      account: id,
      accountName: session.account.displayName,
      accountOrg: organisation,
      scope: [organisation],
      requestId: session.requestId,
    }
    await recordChange(tx, office, { id, verb: 'change', reason: '修改密码' })
  })
}

const refusal = (code: string, field: string, message: string): OfficeError =>
  new OfficeError(code, message, [{ field, message }])
