import { describe, expect, it } from 'vitest'
import { cellValue, exactNumber, serialOfDay } from './cellValue.ts'

describe('what is set in a cell', () => {
  it('is a real number where a float holds it', () => {
    expect(cellValue({ number: '4.42' })).toEqual({ value: 4.42 })
    expect(cellValue({ number: '0.9822', format: '0.00%' })).toEqual({ value: 0.9822, format: '0.00%' })
    expect(cellValue({ number: '0' })).toEqual({ value: 0 })
  })

  it('is text where no float holds it, so that no 分 is lost', () => {
    expect(cellValue({ number: '12345678901234.56', format: '#,##0.00' })).toEqual({
      value: '12345678901234.56',
      format: '@',
    })
    expect(exactNumber('123456789012345')).toBe(123_456_789_012_345)
    expect(exactNumber('1234567890123456')).toBeUndefined()
  })

  it('is a serial number of days with a format that shows the day', () => {
    expect(cellValue({ date: '2023-12-31' })).toEqual({ value: 45_291, format: 'yyyy-mm-dd' })
    expect(cellValue({ date: '2023-12-31', format: 'yyyy"年"m"月"d"日"' })).toMatchObject({ value: 45_291 })
    expect(serialOfDay('1900-03-01' as Parameters<typeof serialOfDay>[0])).toBe(61)
  })

  it('is marked as text where it is words, also words that look like a formula', () => {
    expect(cellValue({ text: '=SUM(A1:A9)' })).toEqual({ value: '=SUM(A1:A9)', format: '@' })
    expect(cellValue({ text: '0012' })).toEqual({ value: '0012', format: '@' })
  })

  it('is blank where there is nothing, never 0', () => {
    expect(cellValue({})).toEqual({ value: null })
    expect(cellValue({ text: '' })).toEqual({ value: null })
  })

  it('loses what XML cannot hold and keeps lines', () => {
    expect(cellValue({ text: '上\r\n下\u0000\u000b堃' }).value).toBe('上\n下堃')
  })
})
