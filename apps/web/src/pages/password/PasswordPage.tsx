import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { call } from '../../api/call.ts'
import { sentenceOf } from '../../api/problem.ts'
import { sessionQuery } from '../../api/queries.ts'
import { passwordProblem } from './passwordProblem.ts'

/** Changes the own password; after a first login nothing else can be done before. */
export function PasswordPage({ first = false }: { readonly first?: boolean }) {
  const id = useId()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [typed, setTyped] = useState({ current: '', next: '', again: '' })
  const problem = passwordProblem(typed)
  const change = useMutation({
    mutationFn: () => call('POST', '/password', { current: typed.current, next: typed.next }),
    onSuccess: async () => {
      setTyped({ current: '', next: '', again: '' })
      message.success('密码已修改，下次登录用新密码。')
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  })
  const field = (name: keyof typeof typed, label: string, autoComplete: string) => (
    <>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <Input.Password
        id={`${id}-${name}`}
        value={typed[name]}
        autoComplete={autoComplete}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    </>
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (problem === null) change.mutate()
  }
  return (
    <>
      <div className="bar">
        <h1>修改密码</h1>
        {first && <span className="amber">第一次登录，请先把发给您的密码换成自己的。</span>}
      </div>
      <div className="page">
        <form className="login-form" style={{ width: 360 }} onSubmit={submit}>
          {field('current', '现在的密码', 'current-password')}
          {field('next', '新密码（至少10位）', 'new-password')}
          {field('again', '再填一遍新密码', 'new-password')}
          <p className="red" role="alert">
            {change.error ? sentenceOf(change.error) : typed.again === '' ? '' : problem}
          </p>
          <Button type="primary" htmlType="submit" disabled={problem !== null} loading={change.isPending}>
            修改
          </Button>
        </form>
      </div>
    </>
  )
}
