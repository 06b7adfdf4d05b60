import { type Day, Decimal } from '@hengjian/values'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dated, equal, executionScore, inverse, proportional, qualitative } from './methods.ts'
import type { Score } from './score.ts'

const d = (number: number | string): Decimal => new Decimal(number)
const numbers = (weight: number, target: number | string, actual: number | string) => ({
  weight: d(weight),
  target: d(target),
  actual: d(actual),
})
const above = d('1.3')
const points = (score: Score): string => {
  if (score.kind === 'exact') return score.points.toFixed(2)
  return score.kind === 'range' ? `${score.from.toFixed(2)}～${score.to.toFixed(2)}` : score.reason
}

describe('executionScore', () => {
  it('scores the exact rate, not the rounded one', () => {
    const score = executionScore(d(10), d('4.42'), d('4.5'))
    expect(points(score)).toBe('9.82')
    expect(score).toHaveProperty('withNumbers', '10 × min(1, 4.42 ÷ 4.50) = 9.82')
  })
  it.each([
    ['8', '8', '10.00'],
    ['3439.59', '3666.39', '9.38'],
    ['60.26', '64.53', '9.34'],
    ['5', '4.5', '10.00'],
  ])('%s ÷ %s', (spent, budget, expected) =>
    expect(points(executionScore(d(10), d(spent), d(budget)))).toBe(expected),
  )
  it('cannot tell without a budget', () =>
    expect(points(executionScore(d(10), d(1), d(0)))).toBe('全年预算数为 0，执行率没有意义，不计分。'))
})

describe('proportional', () => {
  it('reaches the target', () => expect(points(proportional(numbers(8, 2, 2), above))).toBe('8.00'))
  it('falls short', () => {
    const score = proportional(numbers(15, 6000, 4926), above)
    expect(points(score)).toBe('12.32')
    expect(score).toHaveProperty('withNumbers', '15 × 4926 ÷ 6000 = 12.32')
  })
  it('asks for a reason only above the limit', () => {
    expect(proportional(numbers(8, 100, 130), above)).toHaveProperty('asks', null)
    expect(proportional(numbers(8, 2, 4), above)).toHaveProperty(
      'asks',
      '完成值为指标值的 200.00%，请说明原因，并核对指标值是否偏低。',
    )
  })
  it('cannot divide by a target of 0, nor score a fall', () => {
    expect(points(proportional(numbers(15, 0, -1), above))).toBe('0.00～15.00')
    expect(points(proportional(numbers(15, 0, 3), above))).toBe('15.00')
    expect(points(proportional(numbers(15, 15, '-8.7'), above))).toBe('0.00～15.00')
  })
  it('does not take “equal” for “more than”', () =>
    expect(points(proportional(numbers(8, 5, 5), above, true))).toBe('0.00～8.00'))
})

describe('inverse', () => {
  it('stays inside', () => expect(points(inverse(numbers(20, '4.5', '4.42')))).toBe('20.00'))
  it('exceeds', () => expect(points(inverse(numbers(20, 8, 10)))).toBe('16.00'))
  it('takes 0 as inside', () => expect(points(inverse(numbers(20, 8, 0)))).toBe('20.00'))
  it('cannot divide where the target is 0', () =>
    expect(points(inverse(numbers(20, 0, 3)))).toBe('0.00～20.00'))
})

describe('equal', () => {
  it.each([
    [100, '10.00'],
    [80, '8.00'],
    [125, '8.00'],
  ])('%s of 100', (actual, expected) => expect(points(equal(numbers(10, 100, actual)))).toBe(expected))
})

describe('dated', () => {
  const due = '2023-12-31' as Day
  it.each([
    ['2023-12-31' as Day, false, '8.00'],
    ['2024-01-01' as Day, false, '0.00～8.00'],
    [null, true, '8.00'],
    [null, false, '实际完成值里没有完成日期，也没有写明已完成，无法按期限计分，请填写完成日期。'],
  ])('%s, stated as done %s', (done, stated, expected) =>
    expect(points(dated(d(8), due, done, stated))).toBe(expected),
  )
})

describe('qualitative', () => {
  const bands = [
    { band: '达成', from: d('0.8'), to: d(1) },
    { band: '部分达成', from: d('0.6'), to: d('0.8') },
    { band: '未达成', from: d(0), to: d('0.6') },
  ]
  it.each([
    ['达成', '8.00～10.00'],
    ['部分达成，效果有待提高', '6.00～8.00'],
    ['未达成', '0.00～6.00'],
    ['积极宣传', '0.00～10.00'],
  ])('%s', (result, expected) => expect(points(qualitative(d(10), bands, result))).toBe(expected))
})

describe('every method', () => {
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => d(number).div(100))
  const inside = (score: Score, weight: number): boolean => {
    if (score.kind === 'exact') return score.points.gte(0) && score.points.lte(weight)
    return score.kind === 'range' && score.from.gte(0) && score.to.lte(weight) && score.from.lte(score.to)
  }
  it('stays between 0 and the weight', () => {
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 1, max: 50 }), (target, actual, weight) => {
        const given = { weight: d(weight), target, actual }
        for (const score of [proportional(given, above), inverse(given), equal(given)]) {
          expect(inside(score, weight)).toBe(true)
        }
      }),
    )
  })
  it('never gives more for less, where more is better', () => {
    const positive = fc.integer({ min: 1, max: 1_000_000 }).map((number) => d(number).div(100))
    fc.assert(
      fc.property(positive, positive, positive, (target, one, other) => {
        const [less, more] = one.lte(other) ? [one, other] : [other, one]
        const score = (actual: Decimal) => proportional({ weight: d(10), target, actual }, above)
        const [low, high] = [score(less), score(more)]
        expect(low.kind === 'exact' && high.kind === 'exact' && low.points.lte(high.points)).toBe(true)
      }),
    )
  })
})
