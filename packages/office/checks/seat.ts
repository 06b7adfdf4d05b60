import type { Role } from '@hengjian/ledger'
import { checkBatches, fieldIs, idIs, type Office, readStamped, type Seat, type Tx } from '@hengjian/store'
import { checkAssignments, checkSubmissions } from '@hengjian/store'
import { sql } from 'kysely'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import { officeOf, type Person } from '../person.ts'

/** The transaction settings of somebody who works at 报告检查. */
export type CheckOffice = Office & { readonly seat: Seat }

const given: readonly Role[] = ['businessReviewer', 'contractor']

/** In what capacity a person looks at checked reports. */
export function seatOf({ roles }: Person): Seat {
  if (roles.includes('financeReviewer')) return 'bureau'
  return roles.some((role) => given.includes(role)) ? 'assigned' : 'unit'
}

/** @throws OfficeError NO_BUSINESS_DATA for an administrator */
export const checkOfficeOf = async (house: House, person: Person): Promise<CheckOffice> => ({
  ...(await officeOf(house, person)),
  seat: seatOf(person),
})

/** @throws OfficeError NOT_A_WRITER for everybody but 绩效科 */
export function mustBeBureau({ seat }: CheckOffice, what: string): void {
  if (seat !== 'bureau')
    throw new OfficeError('NOT_A_WRITER', `“${what}”由财政绩效科办理。需要时请联系安全管理员调整角色。`)
}

/** @throws OfficeError NOT_A_WRITER for a unit */
export function mustExamine({ seat }: CheckOffice, what: string): void {
  if (seat === 'unit')
    throw new OfficeError('NOT_A_WRITER', `“${what}”由财政部门和受委托的人员办理，本单位不能操作。`)
}

/** @throws OfficeError BATCH_UNKNOWN where it is not there or not for this person; the two look alike */
export async function batchRow(tx: Tx, { tenant }: Office, id: string) {
  const [row] = await readStamped(tx, tenant, checkBatches, idIs(id))
  if (!row) throw new OfficeError('BATCH_UNKNOWN', '没有找到这个批次，或没有分给您办理。请返回批次列表。')
  return row
}

/** @throws OfficeError SUBMISSION_UNKNOWN where it is not there or not for this person */
export async function submissionRow(tx: Tx, { tenant }: Office, id: string) {
  const [row] = await readStamped(tx, tenant, checkSubmissions, idIs(id))
  if (!row)
    throw new OfficeError('SUBMISSION_UNKNOWN', '没有找到这份文件，或不在您的办理范围内。请返回批次。')
  return row
}

/** The same, held to the end of the transaction: what compares files writes on rows that others are writing on. */
export async function heldSubmission(tx: Tx, office: Office, id: string) {
  await sql`select from app.check_submissions where tenant = ${office.tenant} and id = ${id} for update`.execute(
    tx,
  )
  return submissionRow(tx, office, id)
}

/** Whether a person may bring new files into a batch: the bureau, and whoever was given the whole of it. */
export async function mayBring(tx: Tx, office: CheckOffice, batch: string): Promise<boolean> {
  if (office.seat !== 'assigned') return office.seat === 'bureau'
  const own = await readStamped(tx, office.tenant, checkAssignments, fieldIs('batch', batch))
  return own.some(({ fields }) => fields.unit === null)
}
