import { type House, OfficeError, type Person } from '@hengjian/office'
import { type Attempt, lockMinutes, openAttempt, plainName, succeed, triesOfName } from './attempts.ts'
import { absoluteLimit, type AuthDatabase, type LoginLibrary } from './login.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { type Account, accountById, findAccount } from './read.ts'

export type Accounts = {
  readonly auth: AuthDatabase
  readonly library: LoginLibrary
  readonly house: House
}

/** A login that failed or is not possible now; 401, or 423 while the account is locked. */
export class LoginError extends OfficeError {}

const wrong = (): LoginError =>
  new LoginError(
    'LOGIN_WRONG',
    `账号或密码不对，请重新输入。连续错 ${triesOfName} 次将锁定 ${lockMinutes} 分钟。`,
  )

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** @throws LoginError ACCOUNT_LOCKED after too many failures, whether or not the name exists */
export async function countAttempt({ auth, house }: Accounts, name: string, address: string) {
  const attempt: Attempt = await openAttempt(auth, name, address, house.now())
  if (attempt.kind === 'open') return attempt
  throw new LoginError(
    'ACCOUNT_LOCKED',
    `密码连续输错，已暂时锁定，请在 ${clock.format(attempt.until)} 以后再试，或联系系统管理员解锁。`,
  )
}

/**
 * Logs a person in. The answer to a wrong name and to a wrong password is the same in words and in time.
 * @param address where the request comes from
 * @returns the cookies to set, and the account
 * @throws LoginError LOGIN_WRONG; ACCOUNT_LOCKED after too many failures, or with the right password of a disabled account
 */
export async function login(
  accounts: Accounts,
  name: string,
  password: string,
  address: string,
  headers: Headers,
): Promise<{ readonly cookies: readonly string[]; readonly account: Account }> {
  const { auth, library, house } = accounts
  const attempt = await countAttempt(accounts, name, address)
  const known = await auth
    .selectFrom('user')
    .innerJoin('account', 'account.userId', 'user.id')
    .select(['user.id', 'user.locked', 'account.password'])
    .where('username', '=', plainName(name))
    .executeTakeFirst()
  // A name nobody has, and an account that came with an archive and has no password yet, take as long.
  if (!known) {
    await hashPassword(password)
    throw wrong()
  }
  if (known.locked) {
    if (!(await verifyPassword({ hash: known.password ?? '', password }))) throw wrong()
    throw new LoginError('ACCOUNT_LOCKED', '账号已停用，请联系系统管理员。')
  }
  const answer = await library.api.signInUsername({
    body: { username: plainName(name), password },
    headers,
    asResponse: true,
  })
  if (!answer.ok) throw wrong()
  await succeed(auth, attempt.id)
  await auth.updateTable('user').set({ last_login: house.now() }).where('id', '=', known.id).execute()
  return { cookies: answer.headers.getSetCookie(), account: await accountById(auth, known.id) }
}

export type LoggedIn = {
  readonly account: Account
  readonly token: string
  readonly cookies: readonly string[]
}

/** Who a request comes from; null without a valid session. A request renews the idle time, never the eight hours. */
export async function sessionOf(
  { auth, library, house }: Accounts,
  headers: Headers,
): Promise<LoggedIn | null> {
  if (!headers.has('cookie')) return null
  const answer = await library.api.getSession({ headers, returnHeaders: true })
  const session = answer.response?.session
  if (!session) return null
  if (house.now().getTime() - new Date(session.createdAt).getTime() > absoluteLimit * 1000) {
    await auth.deleteFrom('session').where('token', '=', session.token).execute()
    return null
  }
  const account = await findAccount(auth, session.userId)
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
