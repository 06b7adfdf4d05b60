import { explain, type Explanation } from '@hengjian/metric'
import { known, moneyFromYuan, moneyValue } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import { driftOf, freeze } from './freeze.ts'

const spent = (yuan: string, digest = 'a'): Explanation =>
  explain(
    '全年执行数',
    known(moneyValue(moneyFromYuan(yuan))),
    {
      kind: 'records',
      ledger: 'expenditures',
      ledgerTitle: '支出明细',
      rows: 2,
      filter: '{}',
      asOf: '',
      digest,
    },
    { unit: '万元' },
  )
const total = (input: Explanation): Explanation =>
  explain(
    '合计',
    known(moneyValue(moneyFromYuan('1'))),
    { kind: 'computed' },
    { unit: '万元', inputs: [input] },
  )

describe('freeze', () => {
  it('keeps value, query and the digest of the records behind a figure, through its inputs', () => {
    expect(freeze({ total: total(spent('44200.00')) })).toMatchObject([
      {
        key: 'total',
        title: '合计',
        printed: '0.0001 万元',
        query: [{ ledger: 'expenditures', filter: '{}', rows: 2, digest: 'a' }],
        digest: 'a',
      },
    ])
  })

  it('is plain JSON', () => {
    const frozen = freeze({ executed: spent('44200.00') })
    expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen)
  })
})

describe('drift', () => {
  const frozen = freeze({ executed: spent('44200.00') })
  it('shows both values where the figure moved', () => {
    expect(driftOf(frozen, { executed: spent('45000.00', 'b') })).toEqual([
      { figure: 'executed', title: '全年执行数', frozen: '4.42 万元', live: '4.50 万元' },
    ])
  })
  it('is silent where records were touched and the value stands', () => {
    expect(driftOf(frozen, { executed: spent('44200.00', 'b') })).toEqual([])
  })
  it('says where the figure is gone', () => {
    expect(driftOf(frozen, {})).toEqual([
      { figure: 'executed', title: '全年执行数', frozen: '4.42 万元', live: '表上已没有这个数' },
    ])
  })
})
