import type { OfficialReading } from '@hengjian/ledger'
import { Decimal, moneyFromYuan } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import type { Metric } from './metric.ts'
import { statedMetric } from './metric.ts'
import { statedFigures } from './statedFigures.ts'

const income = statedMetric({
  name: 'income',
  title: '本年收入',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 收入决算表',
  by: { incomeSource: '收入来源' },
})
const batches = statedMetric({
  name: 'receptionBatches',
  title: '国内公务接待批次',
  unit: '批次',
  scope: 'unit',
  basis: '部门决算 机构运行信息表',
})
const metrics = new Map<string, Metric>([income, batches].map((metric) => [metric.name, metric]))

const figure = { printed: '', form: '财决03', alsoAt: [], narrowed: {} } as const
const reading: OfficialReading = {
  document: '2023年度部门决算报表',
  unitName: '演示中心',
  year: 2023,
  rows: [
    {
      ...figure,
      metric: 'income',
      narrowed: { incomeSource: '其他资金' },
      value: { kind: 'amount', amount: moneyFromYuan('75000.10') },
      place: 'Z03!G9、L9',
    },
    {
      ...figure,
      metric: 'receptionBatches',
      value: { kind: 'quantity', quantity: new Decimal(41), unit: '批次' },
      place: 'F03!E21',
    },
  ],
  unread: [],
  remarks: [],
  sheets: [],
  choices: [],
}

describe('figures of a workbook as 汇总数', () => {
  it('carry title, conditions in words, amount in 元 or count, document and place', () => {
    expect(statedFigures(reading, metrics)).toMatchObject([
      {
        year: 2023,
        metric: '本年收入',
        metricArguments: '收入来源=其他资金',
        amount: '75000.10',
        quantity: null,
        unit: null,
        document: '2023年度部门决算报表',
        place: 'Z03!G9、L9',
        use: '采用汇总数',
        derived: false,
      },
      { metric: '国内公务接待批次', metricArguments: null, amount: null, quantity: '41', unit: '批次' },
    ])
  })

  it('are none while a choice is open', () => {
    expect(statedFigures({ ...reading, year: null, document: null }, metrics)).toEqual([])
  })

  it('stop at a layout that feeds a metric nobody knows', () => {
    expect(() => statedFigures(reading, new Map())).toThrow(
      'a layout feeds a metric that does not exist: income',
    )
  })
})
