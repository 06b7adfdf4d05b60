import { expect, it } from 'vitest'
import { daysWords } from './daysWords.ts'

it('says how long there is', () => {
  expect(daysWords(-3)).toBe('逾期 3 天')
  expect(daysWords(0)).toBe('今天')
  expect(daysWords(14)).toBe('14 天')
  expect(daysWords(null)).toBe('未起算')
})
