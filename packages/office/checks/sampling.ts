import { createHash } from 'node:crypto'
import { checkSamples, fieldIs, idIs, inOffice, readStamped, writeRows } from '@hengjian/store'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import { submissionsOf } from './findings.ts'
import { batchRow, checkOfficeOf, mustBeBureau } from './seat.ts'

/**
 * Draws units by lot in a way that anybody can repeat: the SHA-256 of seed and number puts them in an order that
 * nobody can foresee and everybody can recompute; the first ones are drawn.
 */
export function drawn(units: readonly number[], count: number, seed: string): readonly number[] {
  return units
    .map((unit) => ({ unit, lot: createHash('sha256').update(`${seed}:${unit}`).digest('hex') }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1))
    .slice(0, count)
    .map(({ unit }) => unit)
}

/** How it was drawn, in words that stand beside each unit and on paper. */
export const methodWords = (from: number, count: number, seed: string): string =>
  `在 ${from} 个单位中随机抽取 ${count} 个：对“${seed}:单位编号”计算 SHA-256，按结果由小到大排列，取前 ${count} 个。`

/**
 * Draws units of a batch by lot, among those with a file that are no sample yet.
 * @throws OfficeError NOT_A_WRITER, SAMPLE_TOO_LARGE, SEED_MISSING
 */
export async function drawSample(
  house: House,
  person: Person,
  batch: string,
  count: number,
  seed: string,
): Promise<void> {
  const office = await checkOfficeOf(house, person)
  mustBeBureau(office, '随机抽取')
  if (seed.trim() === '')
    throw new OfficeError('SEED_MISSING', '请填写随机种子，例如抽取日期加一个现场摇出的数。')
  await inOffice(house.app, office, async (tx) => {
    const { org } = await batchRow(tx, office, batch)
    const chosen = await readStamped(tx, office.tenant, checkSamples, fieldIs('batch', batch))
    const units = [
      ...new Set((await submissionsOf(tx, office, batch)).flatMap(({ fields }) => fields.unit ?? [])),
    ].filter((unit) => !chosen.some(({ fields }) => fields.unit === unit))
    if (count > units.length)
      throw new OfficeError(
        'SAMPLE_TOO_LARGE',
        `可抽的单位只有 ${units.length} 个（有文件且未列为抽查），请减少抽取数。`,
      )
    const reason = methodWords(units.length, count, seed.trim())
    await writeRows(
      tx,
      office,
      checkSamples,
      drawn(units, count, seed.trim()).map((unit) => ({
        verb: 'create' as const,
        org,
        fields: { batch, unit, way: '随机', reason, seed: seed.trim() },
      })),
      { reason: '随机抽取' },
    )
  })
}

/** Takes a unit into the sample by hand. @throws OfficeError REASON_ASKED; StoreError DUPLICATE_ROW */
export async function chooseSample(
  house: House,
  person: Person,
  batch: string,
  unit: number,
  reason: string,
): Promise<void> {
  const office = await checkOfficeOf(house, person)
  mustBeBureau(office, '列为重点')
  if (reason.trim() === '') throw new OfficeError('REASON_ASKED', '列为重点要写明理由。')
  await inOffice(house.app, office, async (tx) => {
    const { org } = await batchRow(tx, office, batch)
    if (!(await submissionsOf(tx, office, batch)).some(({ fields }) => fields.unit === unit))
      throw new OfficeError('UNIT_UNKNOWN', '这个单位在本批次没有文件，请从列表中选择。')
    await writeRows(
      tx,
      office,
      checkSamples,
      [{ verb: 'create', org, fields: { batch, unit, way: '重点', reason: reason.trim(), seed: null } }],
      { reason: null },
    )
  })
}

/** Takes a unit out of the sample, with a reason that stays in its history. */
export async function dropSample(house: House, person: Person, id: string, reason: string): Promise<void> {
  const office = await checkOfficeOf(house, person)
  mustBeBureau(office, '移出抽查')
  await inOffice(house.app, office, async (tx) => {
    const [row] = await readStamped(tx, office.tenant, checkSamples, idIs(id))
    if (!row) throw new OfficeError('SAMPLE_UNKNOWN', '没有这个抽查单位，请刷新页面。')
    await writeRows(tx, office, checkSamples, [{ verb: 'remove', id, version: row.version }], { reason })
  })
}
