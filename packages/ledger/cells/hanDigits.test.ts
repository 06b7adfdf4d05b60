import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from './date.ts'
import { westernDigits } from './hanDigits.ts'
import { valueOf } from './result.ts'

describe('a day in Chinese numerals', () => {
  it.each([
    ['二〇二四年三月五日', '2024-03-05'],
    ['二○二四年十月十日', '2024-10-10'],
    ['二零二三年十二月三十一日', '2023-12-31'],
    ['二〇二四年二月二十九号', '2024-02-29'],
  ])('%s is %s', (raw, day) => {
    expect(parseDate(raw, '支付日期')).toEqual(valueOf(day))
  })

  it('that does not exist is told like any other', () => {
    expect(parseDate('二〇二四年二月三十日', '支付日期')).toMatchObject({
      message: '2024年2月没有30日。请改为实际日期。',
      suggestion: '2024-02-29',
    })
  })

  it('leaves every other text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'一二十年日2024-') }), (text) => {
        fc.pre(!/月/.test(text))
        expect(westernDigits(text)).toBe(text)
      }),
    )
  })
})
