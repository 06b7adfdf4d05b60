import { parseDay } from '@hengjian/values'
import { expect, it } from 'vitest'
import { afterWorkingDays } from './workingDays.ts'

const after = (from: string, days: number) => {
  const day = parseDay(from)
  if (!day) throw new Error(`not a day: ${from}`)
  return afterWorkingDays(day, days)
}

it('counts Monday to Friday and begins on the day after', () => {
  expect(after('2026-03-02', 5)).toBe('2026-03-09')
  expect(after('2026-03-06', 1)).toBe('2026-03-09')
  expect(after('2026-03-07', 1)).toBe('2026-03-09')
  expect(after('2026-12-30', 3)).toBe('2027-01-04')
})
