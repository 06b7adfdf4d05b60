import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Dropdown } from 'antd'
import { call } from '../api/call.ts'
import { useSession } from './session.ts'

/** Section and name; behind it the password and the way out. */
export function PersonMenu() {
  const { account } = useSession()
  const client = useQueryClient()
  const navigate = useNavigate()
  const leave = async () => {
    await call('POST', '/logout', undefined, { waitsForLogin: false }).catch(() => undefined)
    client.clear()
    globalThis.location.assign('/')
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'password', label: '修改密码', onClick: () => void navigate({ to: '/password' }) },
          { key: 'leave', label: '退出登录', onClick: () => void leave() },
        ],
      }}
    >
      <button type="button" className="link">
        {account.section} {account.displayName}
      </button>
    </Dropdown>
  )
}
