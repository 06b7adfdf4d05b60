import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { Problem, sentenceOf } from '../api/problem.ts'
import { sessionQuery } from '../api/queries.ts'
import { Waiting } from '../components/waiting/Waiting.tsx'
import { LoginPage } from '../pages/login/LoginPage.tsx'
import { PasswordPage } from '../pages/password/PasswordPage.tsx'
import { Frame } from './Frame.tsx'
import { LoginDialog } from './LoginDialog.tsx'
import { SessionContext } from './session.ts'

/** Who is here decides: the login page in place of any page, then the first password change, then the console. */
export function Root() {
  const session = useQuery(sessionQuery)
  if (session.data?.account.mustChangePassword)
    return (
      <SessionContext value={session.data}>
        <main className="main">
          <PasswordPage first />
        </main>
      </SessionContext>
    )
  if (session.data)
    return (
      <SessionContext value={session.data}>
        <Frame>
          <Outlet />
        </Frame>
        <LoginDialog account={session.data.account} />
      </SessionContext>
    )
  if (session.error instanceof Problem && session.error.status === 401) return <LoginPage />
  return <Waiting what={session.error ? sentenceOf(session.error) : '正在打开'} failed={session.isError} />
}
