import { expect, it } from 'vitest'
import { confirmed, corrected, noCorrections, openRows } from './corrections.ts'

it('keeps every correction of a row', () => {
  const once = corrected(noCorrections, 9, 'paidOn', '2024-02-29')
  expect(corrected(once, 9, 'amount', '1200').cells).toEqual({ 9: { paidOn: '2024-02-29', amount: '1200' } })
  expect(confirmed(confirmed(once, 12), 12).notDuplicates).toEqual([12])
})

it('counts what stands in the way', () => {
  const counts = { create: 3, change: 1, skip: 5, error: 2, confirm: 1 }
  expect(openRows({ counts })).toBe(3)
})
