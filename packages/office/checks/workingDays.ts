import { dayOf, type Day } from '@hengjian/values'

/** The day that is this many working days after another: Monday to Friday, as long as no calendar of holidays is kept. */
export function afterWorkingDays(from: Day, days: number): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
  const day = new Date(Date.UTC(year, month - 1, date))
  for (let left = days; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1
  }
  const found = dayOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
  if (!found) throw new Error(`Broken assumption: no day after ${from}`)
  return found
}
