import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { groupThousands, printYuan, sumYuan, typedToYuan, yuanToUnit } from './amounts.ts'

describe('amounts', () => {
  it('groups thousands of plain decimals only', () => {
    expect(groupThousands('1234567.80')).toBe('1,234,567.80')
    expect(groupThousands('-1000')).toBe('-1,000')
    expect(groupThousands('999')).toBe('999')
    expect(groupThousands('98.22%')).toBe('98.22%')
  })

  it('changes the unit without losing a 分', () => {
    expect(yuanToUnit('44200.00', '万元')).toBe('4.42')
    expect(yuanToUnit('1860.05', '万元')).toBe('0.186005')
    expect(printYuan('80000.00', '万元')).toBe('8.00')
    expect(printYuan('12957000', '元')).toBe('12,957,000.00')
  })

  it('takes what officials type', () => {
    expect(typedToYuan(' 1,200.5 ', '元')).toEqual({ yuan: '1200.50' })
    expect(typedToYuan('４.４２', '万元')).toEqual({ yuan: '44200.00' })
  })

  it('says what is wrong with what is no amount', () => {
    expect(typedToYuan('1,2O0.00', '元')).toEqual({ problem: '请只填数字，可以带小数点和负号。' })
    expect(typedToYuan('0.0000123', '万元')).toEqual({
      problem: '折合 0.123 元，超过两位小数，请核对到分。',
    })
  })

  it('comes back from any unit to the same 分', () => {
    const fen = fc.bigInt({ min: 0n, max: 10n ** 15n })
    fc.assert(
      fc.property(fen, fc.constantFrom('元', '万元', '亿元'), (amount, unit) => {
        const yuan = `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`
        expect(typedToYuan(printYuan(yuan, unit), unit)).toEqual({ yuan })
      }),
    )
  })

  it('sums exactly and leaves blanks out', () => {
    expect(sumYuan(['0.1', '0.2', ''])).toBe('0.30')
  })
})
