import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { call } from '../../api/call.ts'
import { sentenceOf } from '../../api/problem.ts'
import { useSession } from '../../app/session.ts'
import type { Issued } from './IssuedPassword.tsx'

type NewAccountProps = { readonly onClose: () => void; readonly onIssued: (issued: Issued) => void }

export function NewAccount({ onClose, onIssued }: NewAccountProps) {
  const id = useId()
  const client = useQueryClient()
  const { organisations, account } = useSession()
  const [typed, setTyped] = useState({
    name: '',
    displayName: '',
    section: '',
    organisation: account.organisation,
  })
  const create = useMutation({
    mutationFn: () => call<Issued>('POST', '/accounts', typed),
    onSuccess: async (issued) => {
      onIssued(issued)
      await client.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
  const field = (name: 'name' | 'displayName' | 'section', label: string) => (
    <div style={{ marginBottom: 8 }}>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <Input
        id={`${id}-${name}`}
        value={typed[name]}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    </div>
  )
  return (
    <Modal
      open
      title="新建账号"
      okText="新建"
      okButtonProps={{
        disabled: typed.name.length < 2 || typed.displayName === '',
        loading: create.isPending,
      }}
      onOk={() => create.mutate()}
      onCancel={onClose}
    >
      {field('displayName', '姓名')}
      {field('name', '用户名（登录用，至少2个字符）')}
      {field('section', '科室')}
      <label htmlFor={`${id}-organisation`}>单位</label>
      <Select
        id={`${id}-organisation`}
        style={{ width: '100%' }}
        showSearch={{ optionFilterProp: 'label' }}
        value={typed.organisation}
        options={organisations.map((one) => ({ value: one.id, label: one.name }))}
        onChange={(organisation) => setTyped({ ...typed, organisation })}
      />
      <p className="red" role="alert">
        {create.error ? sentenceOf(create.error) : ''}
      </p>
    </Modal>
  )
}
