import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from './date.ts'
import { valueOf } from './result.ts'

describe('a date', () => {
  it.each([
    '2023-12-31',
    '2023/12/31',
    '2023.12.31',
    '2023年12月31日',
    '20231231',
    '２０２３－１２－３１',
    '2023-12-31 10:30',
    '2023/12/31 10:30:00',
    '45291',
    '45291.75',
    '２０２３年１２月３１日',
  ])('reads %s', (raw) => {
    expect(parseDate(raw, '支付日期')).toEqual(valueOf('2023-12-31'))
  })

  it('reads every day number of Excel as the day that Excel shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 99_999 }), (days) => {
        const shown = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
        expect(parseDate(String(days), '支付日期')).toEqual(valueOf(shown))
      }),
    )
  })

  it('reads 29 February in a leap year', () => {
    expect(parseDate('2024-2-29', '支付日期')).toEqual(valueOf('2024-02-29'))
  })
})

describe('a date that is none', () => {
  it('is 30 February', () => {
    expect(parseDate('2024-02-30', '支付日期')).toEqual({
      kind: 'issue',
      code: 'NO_SUCH_DAY',
      message: '2024年2月没有30日。请改为实际日期。',
      suggestion: '2024-02-29',
    })
    expect(parseDate('20240230', '支付日期')).toMatchObject({
      kind: 'issue',
      code: 'NO_SUCH_DAY',
      message: '2024年2月没有30日。请改为实际日期。',
    })
  })

  it('is in a month that is none', () => {
    expect(parseDate('2023-13-01', '支付日期')).toEqual({
      kind: 'issue',
      code: 'NOT_A_DATE',
      message: '支付日期“2023-13-01”里没有 13 月，请核对。',
      suggestion: null,
    })
  })

  it('is before ledgers began', () => {
    expect(parseDate('1023-12-31', '支付日期')).toMatchObject({
      code: 'NOT_A_DATE',
      message: '支付日期“1023-12-31”不是日期，请核对。',
    })
  })

  it('is a number of money', () => {
    for (const raw of ['4420.5', '123', '1234567']) {
      expect(parseDate(raw, '支付日期')).toMatchObject({ kind: 'issue', code: 'NOT_A_DATE' })
    }
  })
})

describe('a date that cannot be told', () => {
  it('has a year of two digits', () => {
    expect(parseDate('23-12-31', '支付日期')).toEqual({
      kind: 'issue',
      code: 'YEAR_SHORT',
      message: '支付日期“23-12-31”的年份不是四位，无法确定是哪一年。请写全，如 2023。',
      suggestion: null,
    })
  })

  it('begins with the day', () => {
    expect(parseDate('1/5/2023', '支付日期')).toMatchObject({ kind: 'issue', code: 'NOT_A_DATE' })
  })

  it.each(['2023-12', '2023年', '年底前', '2023-12-31前'])('is only about a date: %s', (raw) => {
    expect(parseDate(raw, '支付日期')).toEqual({
      kind: 'issue',
      code: 'NOT_A_DATE',
      message: `支付日期“${raw}”不是日期，请写成 2023-12-31 的样子。`,
      suggestion: null,
    })
  })
})
