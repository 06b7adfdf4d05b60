import { describe, expect, it } from 'vitest'
import { readOfficialLayout } from './officialLayout.ts'

const written = {
  name: 'final-accounts-04-2021',
  form: '财决04',
  titles: ['支出决算表'],
  years: { from: 2021, until: null },
  basis: {
    document: '部门决算报表编制说明',
    clause: '财决04表',
    validFrom: '2021-01-01',
    checkedOn: '2026-11-20',
    verified: false,
  },
  rows: 'classes',
}

describe('the layout of a form, as it is written', () => {
  it('names a cell by one label or by several, each with the names of several years', () => {
    const { figures } = readOfficialLayout({
      ...written,
      figures: [{ metric: 'officeSpending', row: '合计', column: ['商品和服务支出', '办公费|办公经费'] }],
    })
    expect(figures).toEqual([
      {
        metric: 'officeSpending',
        narrowed: {},
        measure: null,
        fallback: false,
        cells: [
          {
            block: null,
            row: [['合计']],
            column: [['商品和服务支出'], ['办公费', '办公经费']],
            minus: false,
          },
        ],
      },
    ])
  })

  it('spreads a relation over the columns that it names once', () => {
    const { checks } = readOfficialLayout({
      ...written,
      checks: [
        {
          says: '合计相等',
          each: ['基本支出', '项目支出'],
          left: [{ row: '合计' }],
          right: [{ form: '财决01', row: '合计', column: '决算数' }],
        },
      ],
    })
    expect(checks.map(({ left, right }) => [left[0]?.column, right[0]?.column, right[0]?.form])).toEqual([
      [[['基本支出']], [['决算数']], '财决01'],
      [[['项目支出']], [['决算数']], '财决01'],
    ])
  })

  it.each([
    [{ figures: [{ metric: 'executed', row: '合计' }] }, /executed: give row and column, or a sum of cells/],
    [
      {
        figures: [
          {
            metric: 'executed',
            row: '合计',
            column: '合计',
            sum: [
              { row: '1', column: '1' },
              { row: '2', column: '1' },
            ],
          },
        ],
      },
      /executed: give row and column, or a sum of cells/,
    ],
    [
      { checks: [{ says: '相等', left: [{ row: '合计' }], right: [{ row: '合计' }] }] },
      /相等: a term names no column/,
    ],
    [{ form: '决04' }, /form/],
    [{ basis: { ...written.basis, validFrom: undefined } }, /validFrom/],
  ])('refuses %j', (change, message) =>
    expect(() => readOfficialLayout({ ...written, ...change })).toThrow(message),
  )
})
