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
    '2023年12月31号',
    '二〇二三年十二月三十一日',
  ])('reads %s', (raw) => {
    expect(parseDate(raw, '支付日期')).toEqual(valueOf('2023-12-31'))
  })

  it('reads the day numbers of 1990 to 2100 as the day that Excel shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 32_874, max: 73_415 }), (days) => {
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
      code: 'NO_SUCH_DAY',
      message: '2024年2月没有30日。请改为实际日期。',
    })
  })

  it('has no month or no day of that number', () => {
    expect(parseDate('2023-13-01', '支付日期')).toEqual({
      kind: 'issue',
      code: 'NO_SUCH_DAY',
      message: '支付日期“2023-13-01”里没有13月，请核对后改正。',
      suggestion: null,
    })
    expect(parseDate('2023-4-0', '支付日期')).toMatchObject({
      message: '2023年4月没有0日。请改为实际日期。',
      suggestion: null,
    })
  })

  it('is in a year that no ledger knows', () => {
    expect(parseDate('1023-12-31', '支付日期')).toEqual({
      kind: 'issue',
      code: 'YEAR_UNLIKELY',
      message: '支付日期“1023-12-31”的年份不对，请核对后改正。',
      suggestion: null,
    })
  })

  it('is a number of money', () => {
    for (const raw of ['123', '1234567', '12000', '88000', '4420.5', '4420.75']) {
      expect(parseDate(raw, '支付日期')).toMatchObject({ kind: 'issue', code: 'NOT_A_DATE' })
    }
  })
})

describe('a date that cannot be told', () => {
  it('has a year of two digits', () => {
    expect(parseDate('23-12-31', '支付日期')).toEqual({
      kind: 'issue',
      code: 'YEAR_SHORT',
      message: '支付日期“23-12-31”的年份不是四位，无法确定是哪一年。请把年份写全。',
      suggestion: '2023-12-31',
    })
  })

  it('ends with the year, so that month and day may be either', () => {
    expect(parseDate('5/3/2024', '支付日期')).toEqual({
      kind: 'issue',
      code: 'ORDER_UNCLEAR',
      message: '支付日期“5/3/2024”分不清哪个是月、哪个是日。请按年-月-日重写。',
      suggestion: null,
    })
    expect(parseDate('25/3/2024', '支付日期')).toMatchObject({ suggestion: '2024-03-25' })
  })

  it.each(['2023-12', '2023年12月'])('names no day: %s', (raw) => {
    expect(parseDate(raw, '支付日期')).toEqual({
      kind: 'issue',
      code: 'DAY_MISSING',
      message: `支付日期“${raw}”只写到月。请补上日，写成 2023-12-31 的样子。`,
      suggestion: null,
    })
  })

  it.each(['2023年', '年底前', '2023-12-31前'])('is only about a date: %s', (raw) => {
    expect(parseDate(raw, '支付日期')).toEqual({
      kind: 'issue',
      code: 'NOT_A_DATE',
      message: `支付日期“${raw}”不是日期，请写成 2023-12-31 的样子。`,
      suggestion: null,
    })
  })
})
