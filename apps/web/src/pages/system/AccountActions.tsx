import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { call } from '../../api/call.ts'
import type { AccountJson } from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'
import type { Issued } from './IssuedPassword.tsx'

type AccountActionsProps = { readonly account: AccountJson; readonly onIssued: (issued: Issued) => void }

export function AccountActions({ account, onIssued }: AccountActionsProps) {
  const client = useQueryClient()
  const { message, modal } = App.useApp()
  const onError = (error: Error) => void message.error(sentenceOf(error))
  const again = () => client.invalidateQueries({ queryKey: ['accounts'] })
  const lock = useMutation({
    mutationFn: () => call('POST', `/accounts/${account.id}/${account.locked ? 'unlock' : 'lock'}`),
    onSuccess: again,
    onError,
  })
  const reset = useMutation({
    mutationFn: () => call<Issued>('POST', `/accounts/${account.id}/reset-password`),
    onSuccess: async (issued) => {
      onIssued(issued)
      await again()
    },
    onError,
  })
  const ask = () =>
    void modal.confirm({
      title: `重置${account.displayName}的密码`,
      content: '原密码立即失效，新密码只显示一次，本人下次登录时必须修改。',
      okText: '重置',
      onOk: () => reset.mutateAsync().catch(() => undefined),
    })
  return (
    <>
      <button type="button" className="link" disabled={lock.isPending} onClick={() => lock.mutate()}>
        {account.locked ? '解锁' : '锁定'}
      </button>{' '}
      <button type="button" className="link" onClick={ask}>
        重置密码
      </button>
    </>
  )
}
