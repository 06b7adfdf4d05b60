import { type Role, roles } from '@hengjian/ledger'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf, readRoles } from './roles.ts'

const administrators: readonly Role[] = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator']
const business = (Object.keys(roles) as Role[]).filter((role) => !administrators.includes(role))

describe('kindOf', () => {
  it('lets business roles stand together', () => {
    expect(kindOf(business)).toBe('business')
    fc.assert(
      fc.property(fc.subarray(business), (some) => {
        expect(kindOf(some)).toBe('business')
      }),
    )
  })

  it('lets an administrator hold that role alone', () => {
    expect(administrators.map((role) => kindOf([role]))).toEqual(['system', 'security', 'audit'])
  })

  it('refuses an administrator anything besides', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...administrators),
        fc.constantFrom(...(Object.keys(roles) as Role[])),
        (one, other) => {
          fc.pre(one !== other)
          expect(() => kindOf([one, other])).toThrow(
            '系统、安全、审计三类管理员互相独立，也不能兼任业务角色。请为该人员另建账号。',
          )
        },
      ),
    )
  })
})

describe('readRoles', () => {
  it('reads words once each', () => {
    expect(readRoles(['clerk', 'clerk', 'sectionHead'])).toEqual(['clerk', 'sectionHead'])
  })

  it.each(['root', 'toString', ''])('refuses the unknown word %j instead of leaving it out', (word) => {
    expect(() => readRoles(['clerk', word])).toThrow(`没有“${word}”这个角色，请刷新页面后重新选择。`)
  })
})
