import type { Ledger, Move, Role } from '@hengjian/ledger'
import { type Office, subtreeOf } from '@hengjian/store'
import { OfficeError } from './errors.ts'
import type { House } from './house.ts'

/** Whoever acts: a logged-in account with its roles and organisation. */
export type Person = {
  readonly account: string
  readonly displayName: string
  readonly organisation: number
  readonly roles: readonly Role[]
  readonly requestId: string
}

const administrators: readonly Role[] = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator']

/** The three administrators run the system and never see or edit business data. */
export const isAdministrator = ({ roles }: Person): boolean =>
  roles.some((role) => administrators.includes(role))

/**
 * The transaction settings of a person: the own organisation and all below it.
 * @throws OfficeError NO_BUSINESS_DATA for an administrator
 */
export async function officeOf(house: House, person: Person): Promise<Office> {
  if (isAdministrator(person)) {
    throw new OfficeError('NO_BUSINESS_DATA', '管理员账号不能查看或修改业务数据。请使用业务账号登录。')
  }
  return administrationOf(house, person)
}

/** Like `officeOf`, for what administrators themselves write to the journal: accounts, roles, organisations. */
export async function administrationOf(house: House, person: Person): Promise<Office> {
  return {
    tenant: house.tenant,
    account: person.account,
    accountName: person.displayName,
    accountOrg: person.organisation,
    scope: await scopeOf(house, person),
    requestId: person.requestId,
  }
}

/** Roles whose work is given to them unit by unit: what stands below their organisation is not theirs to see. */
const givenWork: readonly Role[] = ['businessReviewer', 'contractor']

/** The organisations whose rows a person sees: the own one and all below; only the own one where work is given. */
export async function scopeOf(
  house: House,
  { organisation, roles }: Pick<Person, 'organisation' | 'roles'>,
): Promise<readonly number[]> {
  if (roles.length > 0 && roles.every((role) => givenWork.includes(role))) return [organisation]
  return subtreeOf(await house.organisations(), organisation)
}

/** @throws OfficeError ORGANISATION_OUTSIDE when the organisation is not the person's own or below it */
export function mustBeInScope(office: Office, org: number): void {
  if (!office.scope.includes(org)) {
    throw new OfficeError('ORGANISATION_OUTSIDE', '这个单位不在您的权限范围内，请在页面上方另选单位。')
  }
}

export const mayWrite = (person: Person, ledger: Ledger): boolean =>
  ledger.writers.some((role) => person.roles.includes(role))

export const mayMove = (person: Person, move: Move): boolean =>
  move.by.some((role) => person.roles.includes(role))

/** @throws OfficeError NOT_A_WRITER when none of the person's roles writes this ledger */
export function mustWrite(person: Person, ledger: Ledger): void {
  if (!mayWrite(person, ledger)) {
    throw new OfficeError('NOT_A_WRITER', `您的角色不能修改${ledger.title}。需要时请联系安全管理员调整角色。`)
  }
}
