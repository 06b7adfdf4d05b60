import { describe, expect, it } from 'vitest'
import { date, money, text, year } from './field.ts'
import {
  columnOf,
  fieldsOf,
  ledger,
  type LedgerDraft,
  LedgerDefinitionError,
  reservedColumns,
} from './ledger.ts'
import { registered, reviewedInUnit } from './states.ts'

const fields = {
  voucher: text('凭证号'),
  paidOn: date('支付日期'),
  amount: money('金额'),
  project: text('项目', { formerly: 'projectName' }),
  budgetYear: year('年度'),
}
const draft: LedgerDraft<typeof fields> = {
  name: 'expenditure',
  title: '支出台账',
  group: '预算与支出',
  rowWord: '一笔支出',
  fields,
  key: ['voucher'],
  caption: 'voucher',
  search: ['project'],
  states: registered,
  writers: ['clerk'],
}
const declared = (more: object) => () => ledger({ ...draft, ...more })

describe('a ledger', () => {
  it('fills in what its author left out', () => {
    expect(ledger(draft)).toMatchObject({
      sameEntry: [],
      totals: [],
      month: null,
      year: null,
      rollUps: {},
      invariants: {},
    })
  })

  it('keeps what its author wrote and cannot be changed', () => {
    const month = { of: 'paidOn', locks: true } as const
    const made = ledger({ ...draft, month, year: 'budgetYear', totals: ['amount'] })
    expect(made).toMatchObject({ month, year: 'budgetYear', totals: ['amount'], title: '支出台账' })
    expect(Object.isFrozen(made)).toBe(true)
  })

  it('gives each field the name that it was born with', () => {
    expect(ledger(draft).fieldIds).toEqual({
      voucher: 'voucher',
      paidOn: 'paidOn',
      amount: 'amount',
      project: 'projectName',
      budgetYear: 'budgetYear',
    })
  })

  it('shows its fields in the order in which they were written', () => {
    expect(fieldsOf(ledger(draft)).map(([name]) => name)).toEqual(Object.keys(fields))
  })
})

describe('a mistake of an author', () => {
  it.each<[string, object]>([
    ['ledger Expenditure: the name must be camelCase', { name: 'Expenditure' }],
    ['ledger my-ledger: the name must be camelCase', { name: 'my-ledger' }],
    [
      'ledger expenditure: field paid_on must be camelCase',
      { fields: { ...fields, paid_on: fields.paidOn } },
    ],
    [
      'ledger expenditure: field state has the name of a column of the kernel',
      { fields: { ...fields, state: text('状态') } },
    ],
    ['ledger expenditure: there is no field payee', { key: ['voucher', 'payee'] }],
    ['ledger expenditure: there is no field payee', { sameEntry: ['payee'] }],
    ['ledger expenditure: there is no field payee', { caption: 'payee' }],
    ['ledger expenditure: there is no field payee', { search: ['payee'] }],
    ['ledger expenditure: there is no field payee', { totals: ['payee'] }],
    ['ledger expenditure: there is no field payee', { month: { of: 'payee', locks: false } }],
    ['ledger expenditure: there is no field payee', { year: 'payee' }],
    ['ledger expenditure: there is no field payee', { rollUps: { paid: { sum: 'payee', on: 'paidOn' } } }],
    [
      'ledger expenditure: there is no field payee',
      { invariants: { named: { level: 'must', says: '', field: 'payee', holds: () => true } } },
    ],
    ['ledger expenditure: a natural key is required', { key: [] }],
  ])('is told: %s', (sentence, more) => {
    expect(declared(more)).toThrow(new LedgerDefinitionError(sentence))
  })

  it('is not seen in a field that only resembles a column of the kernel', () => {
    expect(declared({ fields: { ...fields, stateOfWork: text('状态') } })).not.toThrow()
  })
})

describe('columns', () => {
  it('are named as the database writes names', () => {
    expect(['paidOn', 'amount', 'areaM2'].map(columnOf)).toEqual(['paid_on', 'amount', 'area_m2'])
  })

  it('of the kernel are not free', () => {
    for (const column of reservedColumns) {
      expect(declared({ fields: { ...fields, [column]: text('字段') } })).toThrow(LedgerDefinitionError)
    }
  })
})

describe('ways of review', () => {
  it.each([registered, reviewedInUnit])(
    'lead only to states that exist: %#',
    ({ initial, states, moves }) => {
      const known = Object.keys(states)
      expect(known).toContain(initial)
      for (const { from, to } of moves) {
        expect(known).toEqual(expect.arrayContaining([...from, to]))
        expect(from).not.toContain(to)
      }
    },
  )

  it('count nothing that can still be edited, once there is a review', () => {
    for (const { counts, open } of Object.values(reviewedInUnit.states)) expect(counts && open).toBe(false)
  })
})
