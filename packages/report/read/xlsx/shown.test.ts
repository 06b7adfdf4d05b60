import type { Day } from '@hengjian/values'
import { expect, it } from 'vitest'
import { shown } from './shown.ts'

it.each([
  ['0.954845360824742', '0.00%', '95.48%'],
  ['0.95', '0%', '95%'],
  ['1139.5', '#,##0.00', '1,139.50'],
  ['-1139.5', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-1,139.50'],
  ['-4.2', '0.00_);[Red](0.00)', '-4.20'],
  ['4.42', '0.00" 万元";-0.00" 万元"', '4.42 万元'],
  ['12', '0\\家', '12家'],
  ['1.5', '0.##', '1.5'],
  ['2', '0.##', '2'],
  ['48512345', '#,##0.0,', '48,512.3'],
  ['48.5', '¥#,##0.00', '48.50'],
  ['48.5', '@', '48.5'],
  ['48.5', '0.00E+00', '48.5'],
  ['48.5', '', '48.5'],
])('%s in the format %s is shown as %s', (number, format, printed) => {
  expect(shown({ text: number, kind: 'number', number, format })).toBe(printed)
})

it('the result of a formula is shown in the format of its cell', () => {
  const cell = { text: '0.954845360824742', number: '0.954845360824742', format: '0.00%' }
  expect(shown({ ...cell, kind: 'formula', formula: 'B2/B1' })).toBe('95.48%')
})

it('days and words stand as they are', () => {
  const day = { text: '2023-12-31', number: '45291', format: 'yyyy/m/d' }
  expect(shown({ ...day, kind: 'date', date: '2023-12-31' as Day })).toBe('2023-12-31')
  expect(shown({ text: '≥95%', kind: 'text' })).toBe('≥95%')
})
