import { type Role, roles } from '@hengjian/ledger'
import { OfficeError } from '@hengjian/office'
import type { Kind } from './tables.ts'

const kinds: Readonly<Partial<Record<Role, Kind>>> = {
  systemAdministrator: 'system',
  securityAdministrator: 'security',
  auditAdministrator: 'audit',
}

export const isRole = (word: string): word is Role => Object.hasOwn(roles, word)

/** @throws OfficeError ROLE_UNKNOWN for a word that names no role */
export function readRoles(words: readonly string[]): readonly Role[] {
  const unknown = words.find((word) => !isRole(word))
  if (unknown !== undefined)
    throw new OfficeError('ROLE_UNKNOWN', `没有“${unknown}”这个角色，请刷新页面后重新选择。`)
  return [...new Set(words.filter(isRole))]
}

/** What an account with these roles is for. @throws OfficeError ROLES_EXCLUDE when they may not be held together */
export function kindOf(asked: readonly Role[]): Kind {
  const found = new Set(asked.map((role) => kinds[role] ?? 'business'))
  if (found.size > 1)
    throw new OfficeError(
      'ROLES_EXCLUDE',
      '系统、安全、审计三类管理员互相独立，也不能兼任业务角色。请为该人员另建账号。',
    )
  return [...found][0] ?? 'business'
}
