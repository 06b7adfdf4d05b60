import type { ReadText } from '@hengjian/report'
import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import { findComparisons, findFormulas } from './findFormulas.ts'

const read = (text: string): ReadText => ({ text, marks: [{ at: 0, place: { line: 1 } }] })

describe('a printed calculation', () => {
  it.each([
    ['12÷15×100%', '0.8'],
    ['(2万元-3万元)÷4万元×100%', '-0.25'],
    ['96.2×50%+96×40%+96×10%', '96.1'],
    ['1,200.5+99.5', '1300'],
    ['6÷0', undefined],
    ['6÷', undefined],
    ['(6+2', undefined],
  ])('%s is %s', (text, value) => expect(evaluate(text)?.toFixed()).toBe(value))

  it('is found in a sentence with its result', () => {
    const [formula, ...more] = findFormulas(
      read('控制率＝（在职人数÷编制数）×100%＝（11÷12）×100%＝91.67%，得满分。'),
      'b1',
    )
    expect(more).toEqual([])
    expect(formula?.value.toFixed(6)).toBe('0.916667')
    expect(formula?.result.value).toBe('91.67')
  })

  it('in words only, or a number that is only named, is none', () => {
    expect(findFormulas(read('执行率＝执行数÷预算数×100%'), 'b1')).toEqual([])
    expect(findFormulas(read('全年预算=48.5万元'), 'b1')).toEqual([])
    expect(findFormulas(read('10 × min(1,207.16 ÷ 319.00) = 6.49'), 'b1')).toEqual([])
  })
})

describe('a printed comparison', () => {
  it('is found between two numbers of one unit', () => {
    expect(findComparisons(read('调整率为1.14%＜10%，得分。'), 'b1')).toMatchObject([
      { left: { value: '1.14' }, operator: '<', right: { value: '10' } },
    ])
    expect(findComparisons(read('指标值≥95%'), 'b1')).toEqual([])
  })
})
