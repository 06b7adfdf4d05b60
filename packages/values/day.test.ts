import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInShanghai, dayOf, daysInMonth, monthOf, parseDay, printDay, printMonth } from './day.ts'

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('parseDay', () => {
  it.each(['2023-12-31', '2023/12/31', '2023.12.31', '2023年12月31日', '20231231', ' 2023 年 12 月 31 日 '])(
    'reads %s',
    (text) => expect(parseDay(text)).toBe('2023-12-31'),
  )

  it('reads single digits as documents write them', () => {
    expect(parseDay('2024年2月9日')).toBe('2024-02-09')
    expect(parseDay('2024-2-9')).toBe('2024-02-09')
  })

  it('reads what printDay prints, for every day', () => {
    fc.assert(
      fc.property(day, (text) => {
        const read = parseDay(text)
        expect(read).toBe(text)
        expect(read && parseDay(printDay(read))).toBe(text)
      }),
    )
  })

  it.each(['2024-02-30', '2023-02-29', '1900-02-29', '2023-13-01', '2023-00-10', '2023-04-31', '1899-12-31'])(
    'knows that there is no %s',
    (text) => expect(parseDay(text)).toBeUndefined(),
  )

  it.each(['', '23-12-31', '12/31/2023', '2023-12', '2023年12月31日前', '2023123', '去年年底'])(
    'does not guess what “%s” means',
    (text) => expect(parseDay(text)).toBeUndefined(),
  )
})

describe('days', () => {
  it('have a 29 February in leap years only', () => {
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29')
    expect(dayOf(2000, 2, 29)).toBe('2000-02-29')
    expect(dayOf(1900, 2, 29)).toBeUndefined()
    expect([daysInMonth(2023, 2), daysInMonth(2024, 2), daysInMonth(2024, 12)]).toEqual([28, 29, 31])
  })

  it('print without leading zeros', () => {
    expect(printDay(dayOf(2024, 1, 5)!)).toBe('2024年1月5日')
  })

  it('begin in Shanghai eight hours before Greenwich', () => {
    expect(dayInShanghai(new Date('2023-12-31T15:59:59Z'))).toBe('2023-12-31')
    expect(dayInShanghai(new Date('2023-12-31T16:00:00Z'))).toBe('2024-01-01')
  })

  it('name their month', () => {
    expect(monthOf(dayOf(2023, 12, 31)!)).toBe('2023-12')
    expect(printMonth('2023-03')).toBe('2023年3月')
  })
})
