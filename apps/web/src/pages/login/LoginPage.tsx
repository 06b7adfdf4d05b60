import './login.css'
import { useQueryClient } from '@tanstack/react-query'
import type { SessionJson } from '../../api/contract.ts'
import { sessionQuery } from '../../api/queries.ts'
import { LoginForm } from './LoginForm.tsx'

/** Stands in place of any page until somebody logs in; the address is kept. */
export function LoginPage() {
  const client = useQueryClient()
  return (
    <main className="login">
      <div className="box">
        <h1>
          <i aria-hidden="true">衡</i>衡鉴
        </h1>
        <p>投资促进绩效管理</p>
        <LoginForm onLogin={(session: SessionJson) => client.setQueryData(sessionQuery.queryKey, session)} />
      </div>
    </main>
  )
}
