import { describe, expect, it } from 'vitest'
import { Decimal, moneyFromYuan } from '@hengjian/values'
import { exportPlanOf } from './exportPlan.ts'
import { codes, everyKind } from './testing/payments.ts'

const plan = exportPlanOf(everyKind, codes, (_, id) => (id === 'p1' ? '招商工作经费' : undefined))
const fields = {
  year: 2024,
  name: '=1+1',
  kind: '走访',
  economicClass: '30211',
  amount: moneyFromYuan('-1234567.8'),
  area: new Decimal('12.50'),
  guests: 12,
  heldOn: '2024-03-04',
  major: true,
  project: 'p1',
  proof: ['a'],
}

describe('an export', () => {
  it('keeps numbers as numbers and days as days, names codes and references, says the state in words', () => {
    expect(plan.rowOf({ fields, state: 'registered' })).toEqual([
      { number: '2024', format: '0' },
      { text: '=1+1' },
      { text: '走访' },
      { text: '30211 差旅费' },
      { number: '-1234567.80', format: '#,##0.00' },
      { number: '12.5' },
      { number: '12', format: '0' },
      { date: '2024-03-04' },
      { text: '是' },
      { text: '招商工作经费' },
      { text: '已登记' },
    ])
  })

  it('leaves blank what is not known: it is never 0', () => {
    const cells = plan.rowOf({ fields: { ...fields, area: null, project: null }, state: 'registered' })
    expect([cells[5], cells[9]]).toEqual([{}, {}])
  })

  it('has its units in the headers', () => {
    expect(plan.columns.map(({ header }) => header)).toContain('金额（元）')
    expect(plan.columns.at(-1)).toEqual({ header: '状态', width: 10 })
  })

  it('ends with the sums, or without a line where there are none', () => {
    const sums = plan.sumsOf({ amount: '486.00' })
    expect(sums?.[0]).toEqual({ text: '合计', bold: true })
    expect(sums?.[4]).toEqual({ number: '486.00', format: '#,##0.00', bold: true })
    expect(sums?.[5]).toEqual({})
    expect(plan.sumsOf({})).toBeNull()
  })
})
