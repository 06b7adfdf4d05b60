import type { House, Person } from '@hengjian/office'
import { OfficeError } from '@hengjian/office'
import { sql } from 'kysely'
import { type Account, accountById } from './accounts.ts'
import { absoluteLimit, type AuthDatabase, type LoginLibrary } from './login.ts'
import { verifyPassword } from './password.ts'

export type Accounts = { readonly auth: AuthDatabase; readonly library: LoginLibrary; readonly house: House }

/** A login that failed or is not possible now; 401, or 423 while the account is locked. */
export class LoginError extends OfficeError {}

const tries = 5
const lockMinutes = 15
/** Checked when no such account exists, so that the answer takes as long either way. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

const wrong = (): LoginError => new LoginError('LOGIN_WRONG', `账号或密码不对，请重新输入。连续错 ${tries} 次将锁定 ${lockMinutes} 分钟。`)

/**
 * Logs a person in. Failures are counted in the database, per account; the answer to a wrong name and
 * to a wrong password is the same in words and in time.
 * @returns the cookies to set, and the account
 */
export async function login({ auth, library }: Accounts, name: string, password: string, headers: Headers): Promise<{ readonly cookies: readonly string[]; readonly account: Account }> {
  const user = await auth.selectFrom('user').selectAll().where('username', '=', name.trim().toLowerCase()).executeTakeFirst()
  if (!user) {
    await verifyPassword({ hash: nobody, password })
    throw wrong()
  }
  if (user.locked) throw new LoginError('ACCOUNT_LOCKED', '账号已停用，请联系系统管理员。')
  if (user.locked_until && user.locked_until > new Date()) {
    const minutes = Math.ceil((user.locked_until.getTime() - Date.now()) / 60_000)
    throw new LoginError('ACCOUNT_LOCKED', `密码连续输错，账号已锁定，请 ${minutes} 分钟后再试，或联系系统管理员解锁。`)
  }
  const answer = await library.api.signInUsername({ body: { username: user.username, password }, headers, asResponse: true })
  if (!answer.ok) {
    const failures = user.failures + 1
    await auth
      .updateTable('user')
      .set({ failures: failures >= tries ? 0 : failures, locked_until: failures >= tries ? sql<Date>`now() + make_interval(mins => ${lockMinutes})` : null })
      .where('id', '=', user.id)
      .execute()
    throw wrong()
  }
  await auth.updateTable('user').set({ failures: 0, locked_until: null, last_login: new Date() }).where('id', '=', user.id).execute()
  return { cookies: answer.headers.getSetCookie(), account: await accountById(auth, user.id) }
}

export type LoggedIn = { readonly account: Account; readonly token: string; readonly cookies: readonly string[] }

/** Who a request comes from; null without a valid session. A request renews the idle time, never the eight hours. */
export async function sessionOf({ auth, library }: Accounts, headers: Headers): Promise<LoggedIn | null> {
  const answer = await library.api.getSession({ headers, returnHeaders: true })
  const session = answer.response?.session
  if (!session || Date.now() - new Date(session.createdAt).getTime() > absoluteLimit * 1000) return null
  const account = await accountById(auth, session.userId).catch(() => null)
  if (!account || account.locked) return null
  return { account, token: session.token, cookies: answer.headers.getSetCookie() }
}

/** Ends a session in the database. @returns the cookies that clear the browser's */
export async function logout({ library }: Accounts, headers: Headers): Promise<readonly string[]> {
  const answer = await library.api.signOut({ headers, asResponse: true })
  return answer.headers.getSetCookie()
}

/** The acting person of a request. */
export const personOf = (account: Account, requestId: string): Person => ({
  account: account.id,
  displayName: account.section === '' ? account.displayName : `${account.section} ${account.displayName}`,
  organisation: account.organisation,
  roles: account.roles,
  requestId,
})

/** @throws LoginError when the current password is not right */
export async function mustKnowPassword({ auth }: Accounts, account: Account, password: string): Promise<void> {
  const credential = await auth.selectFrom('account').select('password').where('userId', '=', account.id).where('providerId', '=', 'credential').executeTakeFirst()
  const right = await verifyPassword({ hash: credential?.password ?? nobody, password })
  if (!right) throw new OfficeError('PASSWORD_WRONG', '当前密码不对，请重新输入。', [{ field: 'current', message: '当前密码不对。' }])
}
