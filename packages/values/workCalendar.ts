import { type Day, dayOf } from './day.ts'

/** The days of one year on which offices depart from Monday to Friday, as a dated notice says. */
export type WorkYear = {
  readonly year: number
  /** Number of the notice. */
  readonly document: string
  readonly off: ReadonlySet<string>
  /** Saturdays and Sundays on which offices work instead. */
  readonly work: ReadonlySet<string>
}

/** A day counted in working days, and the years of the way for which there is no notice. */
export type WorkingDay = { readonly day: Day; readonly uncharted: readonly number[] }

/**
 * The day that is this many working days after another; counting begins on the day after. Where a year has no notice
 * Monday to Friday count, and the answer says so.
 */
export function afterWorkingDays(from: Day, days: number, calendar: readonly WorkYear[]): WorkingDay {
  const at = new Date(`${from}T00:00:00Z`)
  const uncharted = new Set<number>()
  for (let left = days; left > 0;) {
    at.setUTCDate(at.getUTCDate() + 1)
    const year = calendar.find((one) => one.year === at.getUTCFullYear())
    if (!year) uncharted.add(at.getUTCFullYear())
    if (isWorkingDay(at, year)) left -= 1
  }
  const day = dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
  if (!day) throw new Error(`Broken assumption: no day after ${from}`)
  return { day, uncharted: [...uncharted] }
}

function isWorkingDay(at: Date, year: WorkYear | undefined): boolean {
  const day = at.toISOString().slice(0, 10)
  if (year?.off.has(day)) return false
  return year?.work.has(day) || ![0, 6].includes(at.getUTCDay())
}
