import { readFile } from 'node:fs/promises'
import { Decimal, known, missing, quantityValue, rateValue, textValue, type Value } from '@hengjian/values'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import type { Indicator, Operator } from '../indicator.ts'
import { readScorecard } from '../scorecard.ts'
import { scoreIndicator } from './scoreIndicator.ts'

const file = new URL('../../../catalog/scorecards/mof-2021-cost.yaml', import.meta.url)
const card = readScorecard(load(await readFile(file, 'utf8')))

const indicator = (operator: Operator, target: string, unit: string | null = null): Indicator => ({
  id: 'i',
  version: 1,
  position: 1,
  class: '产出指标',
  second: '数量指标',
  name: '走访企业',
  operator,
  target,
  targetNumber: null,
  unit,
  weight: new Decimal(10),
  metric: null,
  metricArguments: null,
  actualText: null,
  claimed: null,
  deviation: null,
})
const scored = (one: Indicator, value: Value): string => {
  const score = scoreIndicator(one, known(value), card)
  if (score.kind === 'exact') return score.points.toFixed(2)
  return score.kind === 'range' ? `${score.from.toFixed(2)}～${score.to.toFixed(2)}` : score.reason
}
const percent = (share: string): Value =>
  rateValue({ numerator: new Decimal(share), denominator: new Decimal(1), value: new Decimal(share) })

describe('scoreIndicator', () => {
  it('compares a rate with a target written with or without %', () => {
    expect(scored(indicator('≥', '≥95%'), percent('0.96'))).toBe('10.00')
    expect(scored(indicator('=', '100'), percent('0.75'))).toBe('7.50')
    expect(scored(indicator('≥', '95', '%'), percent('0.475'))).toBe('5.00')
  })

  it('takes “at least” as reached, and as a range where it falls short', () => {
    expect(scored(indicator('≥', '≥95%'), textValue('≥95%'))).toBe('10.00')
    expect(scored(indicator('≥', '20次'), textValue('10余次'))).toBe('5.00～10.00')
    expect(scored(indicator('≤', '20次'), textValue('40余次'))).toBe('0.00～5.00')
    expect(scored(indicator('=', '20次'), textValue('10余次'))).toBe('0.00～10.00')
  })

  it('does not compare 批次 with 人次', () => {
    expect(scored(indicator('≥', '200人次'), quantityValue(40, '批次'))).toBe(
      '实际完成值的计量单位是“批次”，指标值的是“人次”，不能比较，请统一计量单位。',
    )
    expect(scored(indicator('≥', '200', '人次'), textValue('200'))).toBe('10.00')
  })

  it('says what it cannot tell', () => {
    expect(scored(indicator('≥', '逐步提升'), textValue('4'))).toBe(
      '年度指标值“逐步提升”里没有数，无法按比例计分。',
    )
    expect(scored(indicator('≥', '2'), textValue('良好'))).toBe('实际完成值里没有数，无法按比例计分。')
    expect(scored(indicator('期限', '年底前'), textValue('完成'))).toBe(
      '年度指标值“年底前”里没有日期，无法按期限计分。',
    )
    const score = scoreIndicator(indicator('≥', '2'), missing('没有登记。'), card)
    expect(score).toEqual({ kind: 'cannotTell', reason: '没有登记。' })
  })
})
