import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import type { AccountJson } from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'
import { rolesProblem, roleWords } from './roles.ts'

type RolesDialogProps = { readonly account: AccountJson; readonly onClose: () => void }

export function RolesDialog({ account, onClose }: RolesDialogProps) {
  const client = useQueryClient()
  const [roles, setRoles] = useState<readonly string[]>(account.roles)
  const problem = rolesProblem(roles)
  const grant = useMutation({
    mutationFn: () => call('PUT', `/accounts/${account.id}/roles`, { roles }),
    onSuccess: async () => {
      onClose()
      await client.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
  return (
    <Modal
      open
      title={`${account.displayName}的角色`}
      okText="授予"
      okButtonProps={{ disabled: problem !== null, loading: grant.isPending }}
      onOk={() => grant.mutate()}
      onCancel={onClose}
    >
      <Checkbox.Group
        style={{ display: 'grid', gap: 4 }}
        value={[...roles]}
        options={Object.entries(roleWords).map(([value, label]) => ({ value, label }))}
        onChange={setRoles}
      />
      <p className="red" role="alert">
        {problem ?? (grant.error ? sentenceOf(grant.error) : '')}
      </p>
    </Modal>
  )
}
