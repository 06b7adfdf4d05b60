import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressOf, columnLetters, columnNumber, parseArea, printArea } from './address.ts'

it('names columns as spreadsheets do', () => {
  expect([1, 26, 27, 52, 702, 703, 16_384].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'ZZ',
    'AAA',
    'XFD',
  ])
  expect(addressOf(5, 28)).toBe('AB5')
})

it('reads what it prints', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 16_384 }),
      fc.integer({ min: 1, max: 1_048_576 }),
      (column, row) => {
        expect(columnNumber(columnLetters(column))).toBe(column)
        const area = { top: row, left: column, bottom: row + 2, right: column + 1 }
        expect(parseArea(printArea(area))).toEqual(area)
      },
    ),
  )
})

it('knows one address as an area and refuses what is none', () => {
  expect(parseArea('$C$4')).toEqual({ top: 4, left: 3, bottom: 4, right: 3 })
  expect(parseArea('支出!A1')).toBeUndefined()
})
