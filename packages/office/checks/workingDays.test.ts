import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import { parseDay } from '@hengjian/values'
import { expect, it } from 'vitest'
import { answerTerm } from './workingDays.ts'

const catalogue = await loadCatalogue(fileURLToPath(new URL('../../../catalog', import.meta.url)))
const term = (from: string) => {
  const day = parseDay(from)
  if (!day) throw new Error(`not a day: ${from}`)
  return answerTerm({ catalogue }, day, 5)
}

it('five working days go round the holidays of the year', () => {
  expect(term('2024-03-18')).toEqual({
    due: '2024-03-25',
    counted: '自2024年3月18日的次日起5个工作日',
  })
  // From before the National Day to after it; the Sunday before is worked.
  expect(term('2025-09-26').due).toBe('2025-10-10')
  expect(term('2026-02-11').due).toBe('2026-02-25')
})

it('says which year it counted without holidays', () => {
  expect(term('2026-12-28')).toEqual({
    due: '2027-01-04',
    counted: '自2026年12月28日的次日起5个工作日，2027年的放假安排没有收入，按周一至周五计算',
  })
})
