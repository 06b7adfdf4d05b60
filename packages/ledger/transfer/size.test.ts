import { describe, expect, it } from 'vitest'
import { dryRun, type Existing } from './dryRun.ts'
import { proposeMapping } from './mapping.ts'
import { keyOfRow } from './rowKey.ts'
import { lookupsWith, payment, paymentHeader, payments, sheetOf } from './testing/payments.ts'

const none = { cells: {}, confirmed: new Set<number>() }

/** Milliseconds of a dry run over so many rows, and what came of it. */
async function timed(count: number, rowOf: (index: number) => readonly string[], lookups = lookupsWith()) {
  const sheet = sheetOf([paymentHeader, ...Array.from({ length: count }, (_, index) => rowOf(index))])
  const started = performance.now()
  const result = await dryRun(payments, sheet, proposeMapping(payments, sheet), lookups, none)
  return { result, milliseconds: performance.now() - started }
}

const distinct = (index: number) => payment({ 1: `记-${index}` })

describe('large files', () => {
  it('of 10,000 rows are read well within a second and a half', async () => {
    const { result, milliseconds } = await timed(10_000, distinct)
    expect(result).toMatchObject({ counts: { create: 10_000 }, sums: { amount: '4860000.00' }, ready: true })
    expect(milliseconds).toBeLessThan(1_500)
  })

  it('of 100,000 rows take no more than their share, all standing already', async () => {
    const { result } = await timed(100_000, distinct)
    const standing = new Map(
      result.rows.map(({ row, fields, occurrence }): [string, readonly Existing[]] => [
        keyOfRow(payments, fields ?? {}),
        [{ id: `id${row}`, version: 1, occurrence, fields: fields ?? {}, open: true }],
      ]),
    )
    const again = await timed(100_000, distinct, lookupsWith(standing))
    expect(again.result.counts.skip).toBe(100_000)
    expect(again.milliseconds).toBeLessThan(15_000)
  })

  it('of 100,000 equal rows have no step that grows with the square', async () => {
    const { result, milliseconds } = await timed(100_000, () => payment())
    expect(result.counts).toMatchObject({ create: 1, confirm: 99_999 })
    expect(result.issues[1]?.message).toBe(
      '支付日期、凭证号与本文件第 2 行等 2 行相同。确为另一笔的请确认导入，否则请删去。',
    )
    expect(milliseconds).toBeLessThan(15_000)
  })

  it('of 20,000 rows with names that nobody knows do not search for each of them', async () => {
    const names = new Map(
      Array.from({ length: 2_000 }, (_, index) => [`已登记的项目名称${index}`, [`p${index}`]]),
    )
    const lookups = { ...lookupsWith(), context: { codes: new Map(), captions: () => names } }
    const { result, milliseconds } = await timed(
      20_000,
      (index) => payment({ 1: `记-${index}`, 5: `没有登记的项目${index}` }),
      lookups,
    )
    expect(result.counts.error).toBe(20_000)
    expect(result.issuesLeftOut).toBe(39_500)
    expect(milliseconds).toBeLessThan(10_000)
  })
})
