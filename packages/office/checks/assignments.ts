import { checkAssignments, fieldIs, idIs, inOffice, readStamped, writeRows } from '@hengjian/store'
import { sql } from 'kysely'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import { batchRow, checkOfficeOf, mustBeBureau } from './seat.ts'

/** Who is given work, as the accounts know them. */
export type Assignee = { readonly account: string; readonly name: string }

/**
 * Gives a batch, or some of its units, to a person of 归口业务科 or 第三方机构.
 * @param units numbers; null for the whole batch
 * @throws OfficeError NOT_A_WRITER, BATCH_UNKNOWN, ASSIGNED_ALREADY
 */
export async function assign(
  house: House,
  person: Person,
  batch: string,
  { account, name }: Assignee,
  units: readonly number[] | null,
): Promise<void> {
  const office = await checkOfficeOf(house, person)
  mustBeBureau(office, '分工')
  await inOffice(house.app, office, async (tx) => {
    const { org } = await batchRow(tx, office, batch)
    const standing = await readStamped(
      tx,
      office.tenant,
      checkAssignments,
      sql`${fieldIs('batch', batch)} and ${fieldIs('account', account)}`,
    )
    const wanted = (units ?? [null]).filter((unit) => !standing.some(({ fields }) => fields.unit === unit))
    if (wanted.length === 0) throw new OfficeError('ASSIGNED_ALREADY', `这些单位已经分给${name}。`)
    await writeRows(
      tx,
      office,
      checkAssignments,
      wanted.map((unit) => ({
        verb: 'create' as const,
        org,
        fields: { batch, account, accountName: name, unit },
      })),
      { reason: null },
    )
  })
}

/** Takes an assignment back; from now on that person sees nothing of it. */
export async function unassign(house: House, person: Person, id: string): Promise<void> {
  const office = await checkOfficeOf(house, person)
  mustBeBureau(office, '分工')
  await inOffice(house.app, office, async (tx) => {
    const [row] = await readStamped(tx, office.tenant, checkAssignments, idIs(id))
    if (!row) throw new OfficeError('ASSIGNMENT_UNKNOWN', '没有这项分工，请刷新页面。')
    await writeRows(tx, office, checkAssignments, [{ verb: 'remove', id, version: row.version }], {
      reason: '收回分工',
    })
  })
}
