import { expect, it } from 'vitest'
import { parseDay } from './day.ts'
import { afterWorkingDays, type WorkYear } from './workCalendar.ts'

/** An invented year: Thursday the 1st and Friday the 2nd of October are off, Saturday the 10th is worked. */
const calendar: readonly WorkYear[] = [
  {
    year: 2026,
    document: '演示发〔2025〕1号',
    off: new Set(['2026-10-01', '2026-10-02']),
    work: new Set(['2026-10-10']),
  },
]
const after = (from: string, days: number) => {
  const day = parseDay(from)
  if (!day) throw new Error(`not a day: ${from}`)
  return afterWorkingDays(day, days, calendar)
}

it('counts Monday to Friday where nothing is arranged, and begins on the day after', () => {
  expect(after('2026-03-02', 5)).toEqual({ day: '2026-03-09', uncharted: [] })
  expect(after('2026-03-06', 1).day).toBe('2026-03-09')
  expect(after('2026-03-07', 1).day).toBe('2026-03-09')
})

it('leaves out what is off and counts the weekend that is worked instead', () => {
  expect(after('2026-09-30', 1).day).toBe('2026-10-05')
  expect(after('2026-10-08', 2).day).toBe('2026-10-10')
})

it('says of which years it knows no arrangement', () => {
  expect(after('2026-12-30', 3)).toEqual({ day: '2027-01-04', uncharted: [2027] })
  expect(after('2023-09-29', 1)).toEqual({ day: '2023-10-02', uncharted: [2023] })
})
