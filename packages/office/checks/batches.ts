import { checkBatches, inOffice, newId, readStamped, writeRows } from '@hengjian/store'
import { sql } from 'kysely'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import { checkOfficeOf, mustBeBureau } from './seat.ts'

export const batchKinds = ['部门整体', '项目', '部门整体和项目'] as const

export type NewBatch = {
  readonly title: string
  readonly year: number
  readonly kind: (typeof batchKinds)[number]
  readonly opinionDays: number
}

/** Opens a batch for the organisation of the person. @throws OfficeError NOT_A_WRITER; StoreError DUPLICATE_ROW */
export async function createBatch(house: House, person: Person, batch: NewBatch): Promise<string> {
  const office = await checkOfficeOf(house, person)
  mustBeBureau(office, '新建批次')
  if (batch.title.trim() === '') throw new OfficeError('TITLE_MISSING', '请填写批次名称。')
  const id = newId()
  await inOffice(house.app, office, (tx) =>
    writeRows(
      tx,
      office,
      checkBatches,
      [{ verb: 'create', id, org: person.organisation, fields: { ...batch, title: batch.title.trim() } }],
      { reason: null },
    ),
  )
  return id
}

/** The batches that a person works at, newest year first, with how many files they hold for this person. */
export async function listBatches(house: House, person: Person) {
  const office = await checkOfficeOf(house, person)
  return inOffice(house.app, office, async (tx) => {
    const batches = await readStamped(tx, office.tenant, checkBatches)
    const { rows: counts } = await sql<{ batch: string; files: number; units: number; unreadable: number }>`
      select batch, count(*)::integer as files, count(distinct unit)::integer as units,
        count(unreadable)::integer as unreadable
      from app.check_submissions where tenant = ${office.tenant} group by batch`.execute(tx)
    const { byNumber } = await house.organisations()
    return {
      seat: office.seat,
      batches: batches
        .map(({ id, org, fields, at, by }) => {
          const own = counts.find(({ batch }) => batch === id)
          return {
            id,
            ...fields,
            keeper: byNumber.get(org)?.name ?? '',
            files: own?.files ?? 0,
            units: own?.units ?? 0,
            unreadable: own?.unreadable ?? 0,
            by,
            at: at.toISOString(),
          }
        })
        .sort((one, other) => other.year - one.year || (one.at < other.at ? 1 : -1)),
    }
  })
}
