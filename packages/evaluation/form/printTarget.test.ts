import { Decimal } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../indicator.ts'
import { printTarget } from './printTarget.ts'

const indicator: Indicator = {
  id: 'i1',
  version: 1,
  position: 1,
  class: '产出指标',
  second: '数量指标',
  name: '走访商会',
  operator: '≥',
  target: '2',
  targetNumber: null,
  unit: '次',
  weight: new Decimal(10),
  metric: null,
  metricArguments: null,
  actualText: null,
  claimed: null,
  deviation: null,
}
const printed = (target: string, unit: string | null = '次') => printTarget({ ...indicator, target, unit })

describe('a target on the form', () => {
  it('that is a bare number is printed with its unit', () => {
    expect(printed('2')).toBe('2次')
    expect(printed('≥1,200')).toBe('≥1,200次')
    expect(printed('95', '%')).toBe('95%')
  })

  it('that says its unit, a day or words is printed as it was declared', () => {
    for (const target of ['2次', '≥95%', '2023年12月31日前', '40余', '积极宣传'])
      expect(printed(target)).toBe(target)
  })

  it('without a known unit stays bare', () => expect(printed('2', null)).toBe('2'))
})
