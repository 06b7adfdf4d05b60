import { expect, it } from 'vitest'
import { printClock, printDay, printDayAndWeekday, printMoment } from './days.ts'

it('prints days as documents do', () => {
  expect(printDay('2023-12-31')).toBe('2023年12月31日')
  expect(printDay('2024-03-08')).toBe('2024年3月8日')
  expect(printDayAndWeekday('2024-03-18')).toBe('2024年3月18日 星期一')
})

it('prints moments in the time of the office, wherever the machine stands', () => {
  expect(printMoment('2024-03-15T09:42:00Z')).toBe('2024年3月15日 17:42')
  expect(printMoment('2023-12-31T16:00:00Z')).toBe('2024年1月1日 00:00')
  expect(printClock('2024-03-15T09:42:00Z')).toBe('17:42')
})

it('leaves what is no day as it is', () => {
  expect(printDay('未定')).toBe('未定')
  expect(printMoment('未定')).toBe('未定')
})
