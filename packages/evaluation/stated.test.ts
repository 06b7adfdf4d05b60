import { moneyFromYuan, moneyValue, quantityValue } from '@hengjian/values'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn, saysDone, statedBy, statedIn } from './stated.ts'

describe('statedIn', () => {
  it.each([
    ['≥95%', '95 atLeast %'],
    ['95％', '95 exactly %'],
    ['95%以上', '95 atLeast %'],
    ['200人次', '200 exactly 人次'],
    ['40余批次', '40 atLeast 批次'],
    ['1,139.52亿元', '1139.52 exactly 亿元'],
    ['-8.7', '-8.7 exactly '],
    ['约30家', '30 about 家'],
    ['不足10次', '10 atMost 次'],
    ['８万元', '8 exactly 万元'],
  ])('%s', (text, expected) => {
    const stated = statedIn(text)
    expect(stated && `${stated.number.toFixed()} ${stated.bound} ${stated.unit}`).toBe(expected)
  })

  it.each(['积极吸引', '完成', '', '第三季度'])('finds no number in “%s”', (text) => {
    expect(statedIn(text)).toBeNull()
  })

  it('reads back every whole number with its measure word', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('次', '人次', '%', ''), (number, unit) => {
        const stated = statedIn(`${number}${unit}`)
        expect([stated?.number.toFixed(), stated?.unit]).toEqual([String(number), unit])
      }),
    )
  })
})

describe('statedBy', () => {
  it('takes money in the unit of the indicator, in 万元 without one', () => {
    const amount = moneyValue(moneyFromYuan('44200.00'))
    expect(statedBy(amount, null)?.number.toFixed()).toBe('4.42')
    expect(statedBy(amount, '元')?.number.toFixed()).toBe('44200')
  })

  it('keeps the measure word of a count', () => {
    expect(statedBy(quantityValue(3, '批次'), '次')?.unit).toBe('批次')
  })
})

describe('words of a deadline', () => {
  it('finds the day', () => expect(dayIn('2023年12月31日前')).toBe('2023-12-31'))
  it('finds none', () => expect(dayIn('年底前')).toBeNull())
  it.each([
    ['完成', true],
    ['已按期完成', true],
    ['未完成', false],
    ['基本完成', false],
    ['进行中', false],
  ])('%s says done: %s', (text, done) => expect(saysDone(text)).toBe(done))
})
