import { describe, expect, it } from 'vitest'
import { dryRun } from './dryRun.ts'
import { proposeMapping } from './mapping.ts'
import { lookupsWith, payment, paymentHeader, payments, sheetOf } from './testing/payments.ts'

const run = (rows: readonly (readonly string[])[], header: readonly string[] = paymentHeader) => {
  const sheet = sheetOf([header, ...rows])
  const none = { cells: {}, confirmed: new Set<number>() }
  return dryRun(payments, sheet, proposeMapping(payments, sheet), lookupsWith(), none)
}
const paid = (voucher: string, amount: string) => payment({ 1: voucher, 6: amount })
const total = (word: string, amount: string) => [word, '', '', '', '', '', amount]

describe('totals of a file', () => {
  it('are not imported, and silent when they agree', async () => {
    const result = await run([
      paid('记-1', '100'),
      paid('记-2', '200.50'),
      total('小 计', '300.50'),
      paid('记-3', '50'),
      total('小计', '50'),
      total('合计', '350.50'),
    ])
    expect(result).toMatchObject({ counts: { create: 3, error: 0 }, differences: [], ready: true })
  })

  it('that differ are shown with both numbers and stop nothing', async () => {
    const result = await run([paid('记-1', '100'), paid('记-2', '200'), total('合计', '3,000.00')])
    expect(result.differences).toEqual([{ row: 4, label: '合计 · 金额', stated: '3000', computed: '300' }])
    expect(result.ready).toBe(true)
  })

  it('are compared in the unit of the column, where it is 万元', async () => {
    const header = paymentHeader.with(6, '金额（万元）')
    const result = await run([paid('记-1', '4.42'), total('合计', '4.5')], header)
    expect(result.differences).toEqual([{ row: 3, label: '合计 · 金额', stated: '4.5', computed: '4.42' }])
  })

  it('count a readable amount in a row that is refused for another cell, and show what could not be read', async () => {
    const refused = payment({ 0: '2024-02-30', 6: '100' })
    expect((await run([refused, total('合计', '100')])).differences).toEqual([])
    expect(
      (await run([paid('记-1', '100'), paid('记-2', '1,2O0.00'), total('合计', '1300')])).differences,
    ).toEqual([{ row: 4, label: '合计 · 金额', stated: '1300', computed: '100' }])
  })

  it('may stand above all details, or once for each part', async () => {
    const above = await run([total('合计', '300'), paid('记-1', '100'), paid('记-2', '200')])
    expect(above).toMatchObject({ differences: [], counts: { create: 2 } })
    const parts = await run([
      paid('记-1', '100'),
      total('1月合计', '100'),
      paid('记-2', '200'),
      total('2月合计', '200'),
      total('累计', '300'),
    ])
    expect(parts.differences).toEqual([])
  })
})

describe('rows that look like totals and are records', () => {
  it.each(['小计算机一台', '合计划拨款', '补助合计'])('keeps %s', async (summary) => {
    expect(await run([payment({ 2: summary })])).toMatchObject({ counts: { create: 1 }, notes: [] })
  })
})

describe('rows that are no records', () => {
  it('are listed by number, not read', async () => {
    const result = await run([
      ['1', '2', '3', '4', '5', '6', '7'],
      paid('记-1', '100'),
      paymentHeader,
      paid('记-2', '200'),
      ['制表人：周某', '', '审核人：李某'],
      ['', '', '', '', '', '', '', '打印日期：2024年3月31日'],
    ])
    expect(result).toMatchObject({ counts: { create: 2, error: 0 }, notes: [2, 4, 6, 7], ready: true })
  })

  it('are not records with an amount, whatever stands in their words', async () => {
    const result = await run([['2024-03-04', '', '备注：补付', '', '', '', '100']])
    expect(result).toMatchObject({ counts: { error: 1 }, notes: [] })
  })

  it('are not half-filled records: those are told', async () => {
    const result = await run([['2024-03-04', '记-1', '', '', '', '', '100']])
    expect(result).toMatchObject({ counts: { error: 1 }, notes: [] })
    expect(result.issues.map(({ message }) => message)).toEqual([
      '摘要必须填写。',
      '经济分类必须填写。',
      '支出性质必须填写。',
    ])
  })
})
