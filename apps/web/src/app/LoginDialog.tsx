import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useSyncExternalStore } from 'react'
import type { SessionJson } from '../api/contract.ts'
import { abandonGate, isGateClosed, openGate, subscribeToGate } from '../api/loginGate.ts'
import { sessionQuery } from '../api/queries.ts'
import { LoginForm } from '../pages/login/LoginForm.tsx'

/** Opens over the page when a login has run out. What was typed stays; the waiting requests then go on. */
export function LoginDialog({ account }: { readonly account: SessionJson['account'] }) {
  const client = useQueryClient()
  const closed = useSyncExternalStore(subscribeToGate, isGateClosed)
  const enter = (session: SessionJson) => {
    // Another person must not send what this one typed.
    if (session.account.id !== account.id) {
      abandonGate()
      globalThis.location.assign('/')
      return
    }
    client.setQueryData(sessionQuery.queryKey, session)
    openGate()
  }
  return (
    <Modal
      open={closed}
      title="登录已过期，请重新登录"
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={380}
      zIndex={2000}
    >
      <p className="meta">页面上填写的内容都在。登录后会接着完成刚才的操作。</p>
      <LoginForm name={account.name} onLogin={enter} />
    </Modal>
  )
}
