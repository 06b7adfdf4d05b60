import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { AccountJson } from '../../api/contract.ts'
import { accountsQuery } from '../../api/queries.ts'
import { administratorOf, useSession } from '../../app/session.ts'
import { Loaded } from '../../components/waiting/Loaded.tsx'
import { printMoment } from '../../text/days.ts'
import { AccountActions } from './AccountActions.tsx'
import { IssuedPassword, type Issued } from './IssuedPassword.tsx'
import { NewAccount } from './NewAccount.tsx'
import { RolesDialog } from './RolesDialog.tsx'
import { printRoles } from './roles.ts'

/** Accounts: the system administrator makes and locks them, the security administrator gives the roles. */
export function AccountsPage() {
  const session = useSession()
  const administrator = administratorOf(session)
  const accounts = useQuery(accountsQuery)
  const [creating, setCreating] = useState(false)
  const [issued, setIssued] = useState<Issued | null>(null)
  const [granting, setGranting] = useState<AccountJson | null>(null)
  const unitOf = (id: number) => session.organisations.find((one) => one.id === id)?.name ?? ''
  return (
    <>
      <div className="bar">
        <h1>账号</h1>
        <span className="meta">
          {administrator === 'systemAdministrator' ? '建账号、锁定、重置密码；角色由安全管理员授予' : ''}
          {administrator === 'securityAdministrator' ? '授予角色；账号由系统管理员建立' : ''}
        </span>
        <span className="sp" />
        {administrator === 'systemAdministrator' && (
          <Button type="primary" onClick={() => setCreating(true)}>
            新建账号
          </Button>
        )}
      </div>
      <div className="page">
        <Loaded of={accounts}>
          {(data) => (
            <section className="panel">
              <table className="list">
                <thead>
                  <tr>
                    <th>姓名</th>
                    <th>用户名</th>
                    <th>科室</th>
                    <th>单位</th>
                    <th>角色</th>
                    <th>状态</th>
                    <th>上次登录</th>
                    <th>办理</th>
                  </tr>
                </thead>
                <tbody>
                  {data.map((account) => (
                    <tr key={account.id}>
                      <td className="strong">{account.displayName}</td>
                      <td>{account.name}</td>
                      <td>{account.section}</td>
                      <td>{unitOf(account.organisation)}</td>
                      <td>{printRoles(account.roles) || '未授予'}</td>
                      <td>
                        <span className={account.locked ? 'tag returned' : 'tag'}>
                          {account.locked ? '已锁定' : '正常'}
                        </span>
                      </td>
                      <td className="nowrap">
                        {account.lastLoginAt ? printMoment(account.lastLoginAt) : '没有登录过'}
                      </td>
                      <td className="nowrap">
                        {administrator === 'systemAdministrator' && (
                          <AccountActions account={account} onIssued={setIssued} />
                        )}
                        {administrator === 'securityAdministrator' && (
                          <button type="button" className="link" onClick={() => setGranting(account)}>
                            授予角色
                          </button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </Loaded>
      </div>
      {creating && (
        <NewAccount
          onClose={() => setCreating(false)}
          onIssued={(one) => {
            setCreating(false)
            setIssued(one)
          }}
        />
      )}
      {issued && <IssuedPassword issued={issued} onClose={() => setIssued(null)} />}
      {granting && <RolesDialog account={granting} onClose={() => setGranting(null)} />}
    </>
  )
}
