import { describe, expect, it } from 'vitest'
import { dryRun, type Existing, type Lookups } from './dryRun.ts'
import { proposeMapping } from './mapping.ts'
import { keyOfRow } from './rowKey.ts'
import { lookupsWith, payment, paymentHeader, payments, sheetOf } from './testing/payments.ts'

const locking = { ...payments, month: { of: 'paidOn', locks: true } } as typeof payments
const sentence = '2024年3月已月结。'

/** Says of every row whose day lies in March 2024 that its month is closed. */
const closedInMarch: NonNullable<Lookups['closedMonths']> = async (rows) =>
  new Map(
    rows.flatMap(({ row, fields }) =>
      String(fields['paidOn']).startsWith('2024-03') ? [[row, sentence]] : [],
    ),
  )
const run = (
  rows: readonly (readonly string[])[],
  more: Partial<Lookups> = { closedMonths: closedInMarch },
  ledger = locking,
) => {
  const sheet = sheetOf([paymentHeader, ...rows])
  const none = { cells: {}, confirmed: new Set<number>() }
  return dryRun(ledger, sheet, proposeMapping(ledger, sheet), { ...lookupsWith(), ...more }, none)
}

describe('rows of a closed month', () => {
  it('are refused at the cell of their day, each of them, and not summed', async () => {
    const result = await run([payment(), payment({ 0: '2024-04-01' }), payment({ 1: '记-2' })])
    expect(result).toMatchObject({
      counts: { create: 1, error: 2 },
      sums: { amount: '486.00' },
      ready: false,
    })
    expect(result.issues).toEqual(
      [2, 4].map((row) => ({
        row,
        column: 'A',
        field: 'paidOn',
        level: 'error',
        code: 'MONTH_CLOSED',
        message: sentence,
        suggestion: null,
      })),
    )
  })

  it('that look like duplicates are told one thing, not two', async () => {
    const { issues, counts } = await run([payment(), payment()])
    expect(issues.map(({ message }) => message)).toEqual([sentence, sentence])
    expect(counts).toMatchObject({ error: 2, confirm: 0 })
  })

  it('that stand already are skipped and asked nothing', async () => {
    const [row] = (await run([payment()], {})).rows
    const standing: Existing = { id: 'id', version: 1, occurrence: 1, fields: row!.fields!, open: true }
    const existing = async () => new Map([[keyOfRow(locking, standing.fields), [standing]]])
    const asked: number[] = []
    const result = await run([payment()], {
      existing,
      closedMonths: async (rows) => {
        asked.push(...rows.map(({ row: number }) => number))
        return new Map()
      },
    })
    expect(result).toMatchObject({ counts: { skip: 1, error: 0 }, issues: [], ready: true })
    expect(asked).toEqual([])
  })

  it('that cannot be read for another reason are told that reason only', async () => {
    const { issues } = await run([payment({ 6: '1,2O0.00' })])
    expect(issues.map(({ field }) => field)).toEqual(['amount'])
  })

  it('are taken by a ledger that does not lock', async () => {
    expect(await run([payment()], undefined, payments)).toMatchObject({ counts: { create: 1 }, ready: true })
  })
})
