import { roles } from '@hengjian/ledger'
import { expect, it } from 'vitest'
import { printRoles, rolesProblem, roleWords } from './roles.ts'

it('keeps the three administrators apart from each other and from business', () => {
  expect(rolesProblem(['systemAdministrator', 'auditAdministrator'])).toBe(
    '三个管理员角色不能由一个人兼任，请只选一个。',
  )
  expect(rolesProblem(['auditAdministrator', 'clerk'])).toBe('管理员不能兼业务角色，请去掉其他角色。')
})

it('lets one person hold several business roles', () => {
  expect(rolesProblem(['clerk', 'sectionHead'])).toBeNull()
  expect(rolesProblem(['securityAdministrator'])).toBeNull()
  expect(printRoles(['clerk', 'sectionHead'])).toBe('经办、审核')
})

it('uses the words of the kernel', () => {
  expect(roleWords).toEqual(roles)
})
