/** Roles in words, in the order in which offices know them. */
export const roleWords: Readonly<Record<string, string>> = {
  clerk: '经办',
  sectionHead: '审核',
  unitLeader: '单位负责人',
  reporter: '县区填报',
  cityReviewer: '市级审核',
  financeReviewer: '财政复核',
  businessReviewer: '归口业务科',
  contractor: '第三方机构',
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  auditAdministrator: '审计管理员',
}

const administrators = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const

/** Why a set of roles cannot be held by one person; null when it can. The server decides the same. */
export function rolesProblem(roles: readonly string[]): string | null {
  const held = administrators.filter((role) => roles.includes(role))
  if (held.length > 1) return '三个管理员角色不能由一个人兼任，请只选一个。'
  if (held.length === 1 && roles.length > 1) return '管理员不能兼业务角色，请去掉其他角色。'
  return null
}

export const printRoles = (roles: readonly string[]): string =>
  roles.map((role) => roleWords[role] ?? role).join('、')
