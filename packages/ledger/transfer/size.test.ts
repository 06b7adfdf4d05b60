import { describe, expect, it } from 'vitest'
import { dryRun, type Existing } from './dryRun.ts'
import { proposeMapping } from './mapping.ts'
import { keyOfRow } from './rowKey.ts'
import { codes, lookupsWith, payment, paymentHeader, payments, sheetOf } from './testing/payments.ts'

const none = { cells: {}, confirmed: new Set<number>() }

/** Milliseconds of a dry run over so many rows, and what came of it. */
async function timed(count: number, rowOf: (index: number) => readonly string[], lookups = lookupsWith()) {
  const sheet = sheetOf([paymentHeader, ...Array.from({ length: count }, (_, index) => rowOf(index))])
  const started = performance.now()
  const result = await dryRun(payments, sheet, proposeMapping(payments, sheet), lookups, none)
  return { result, milliseconds: performance.now() - started }
}

const distinct = (index: number) => payment({ 1: `记-${index}` })

/** How much longer ten times the rows take: about 10, and about 100 where a step grows with the square. */
async function growth(count: number, rowOf: (index: number) => readonly string[], lookups = lookupsWith()) {
  await timed(1_000, rowOf, lookups)
  const small = await timed(count / 10, rowOf, lookups)
  const large = await timed(count, rowOf, lookups)
  return { counts: large.result.counts, times: large.milliseconds / small.milliseconds }
}
/** Room for a machine that is busy with other work. */
const linear = 40

describe('large files', { timeout: 120_000 }, () => {
  it('of 10,000 rows are read well within a second and a half', async () => {
    const { result, milliseconds } = await timed(10_000, distinct)
    expect(result).toMatchObject({ counts: { create: 10_000 }, sums: { amount: '4860000.00' }, ready: true })
    expect(milliseconds).toBeLessThan(1_500)
  })

  it('of 100,000 rows take their share only, all standing already', async () => {
    const { result } = await timed(100_000, distinct)
    const standing = new Map(
      result.rows.map(({ row, fields, occurrence }): [string, readonly Existing[]] => [
        keyOfRow(payments, fields ?? {}),
        [{ id: `id${row}`, version: 1, occurrence, fields: fields ?? {}, open: true }],
      ]),
    )
    const { counts, times } = await growth(100_000, distinct, lookupsWith(standing))
    expect(counts.skip).toBe(100_000)
    expect(times).toBeLessThan(linear)
  })

  it('of equal rows take their share only', async () => {
    const { counts, times } = await growth(50_000, () => payment())
    expect(counts).toMatchObject({ create: 1, confirm: 49_999 })
    expect(times).toBeLessThan(linear)
  })

  it('of names that nobody knows search for the first of them only', async () => {
    const names = new Map(
      Array.from({ length: 500 }, (_, index) => [`已登记的项目名称${index}`, [`p${index}`]]),
    )
    const lookups = { ...lookupsWith(), context: { codes, captions: () => names } }
    const unknown = (index: number) => payment({ 1: `记-${index}`, 5: `没有登记的项目${index}` })
    const { result } = await timed(1_000, unknown, lookups)
    expect(result).toMatchObject({ counts: { error: 1_000 }, issuesLeftOut: 500 })
    expect((await growth(30_000, unknown, lookups)).times).toBeLessThan(linear)
  })
})
