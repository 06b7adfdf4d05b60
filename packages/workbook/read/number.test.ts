import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serialOfDay } from '../write/cellValue.ts'
import { dayOfSerial, decimalText } from './number.ts'

describe('the number of a cell', () => {
  it('is what was typed, to 15 digits', () => {
    expect(decimalText('4.4199999999999999')).toBe('4.42')
    expect(decimalText('123456789012345')).toBe('123456789012345')
    expect(decimalText('-0')).toBe('0')
    expect(decimalText('1E-7')).toBe('0.0000001')
  })

  it('comes back as written from every float of money', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (fen) => {
        const yuan = fen / 100
        expect(Number(decimalText(String(yuan)))).toBe(yuan === 0 ? 0 : yuan)
        expect(decimalText(String(yuan))?.split('.')[1]?.length ?? 0).toBeLessThanOrEqual(2)
      }),
    )
  })

  it.each(['', ' ', '12O', '1,200', 'NaN', 'Infinity', '1e999'])('cannot be told from “%s”', (written) =>
    expect(decimalText(written)).toBeUndefined(),
  )
})

describe('the day of a serial number', () => {
  it('is the day that it was written from, from March 1900 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = dayOfSerial(serial, false)
        expect(day && serialOfDay(day)).toBe(serial)
      }),
    )
  })

  it('drops the time of day', () => {
    expect(dayOfSerial(45_291.999, false)).toBe('2023-12-31')
  })

  it('follows the calendar of Excel before its 29 February 1900', () => {
    expect([1, 59, 61].map((serial) => dayOfSerial(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
    ])
  })

  it('counts from 1904 in old files', () => {
    expect(dayOfSerial(43_829, true)).toBe('2023-12-31')
  })

  it('is none before the calendar begins or after it ends', () => {
    expect([0, 0.5, -3, 2_958_466].map((serial) => dayOfSerial(serial, false))).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
  })
})
