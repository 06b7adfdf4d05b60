import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { call } from '../../api/call.ts'
import type { SessionJson } from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'

type LoginFormProps = { readonly name?: string; readonly onLogin: (session: SessionJson) => void }

/** Name and password; on the login page and in the dialog over a page. */
export function LoginForm({ name: given = '', onLogin }: LoginFormProps) {
  const id = useId()
  const [name, setName] = useState(given)
  const [password, setPassword] = useState('')
  const login = useMutation({
    mutationFn: () => call<SessionJson>('POST', '/login', { name, password }, { waitsForLogin: false }),
    onSuccess: onLogin,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name !== '' && password !== '') login.mutate()
  }
  return (
    <form className="login-form" onSubmit={submit}>
      <label htmlFor={`${id}-name`}>用户名</label>
      <Input
        id={`${id}-name`}
        value={name}
        autoComplete="username"
        disabled={given !== ''}
        autoFocus={given === ''}
        onChange={(event) => setName(event.target.value)}
      />
      <label htmlFor={`${id}-password`}>密码</label>
      <Input.Password
        id={`${id}-password`}
        value={password}
        autoComplete="current-password"
        autoFocus={given !== ''}
        onChange={(event) => setPassword(event.target.value)}
      />
      <p className="red" role="alert">
        {login.error ? sentenceOf(login.error) : ''}
      </p>
      <Button type="primary" htmlType="submit" block loading={login.isPending}>
        登录
      </Button>
    </form>
  )
}
