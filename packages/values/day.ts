/** A calendar day of business in Asia/Shanghai, `YYYY-MM-DD`. Days compare as text. */
export type Day = string & { readonly day: unique symbol }

const written = /^\s*(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?\s*$/
const compact = /^\s*(\d{4})(\d{2})(\d{2})\s*$/

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A day of the calendar, or undefined when there is no such day (2024-02-30). Months count from 1. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const real = month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month) && year >= 1900
  if (!real) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day
}

/** Reads 2023-12-31, 2023/12/31, 2023.12.31, 2023年12月31日 and 20231231; undefined when it is no day. */
export function parseDay(text: string): Day | undefined {
  const found = written.exec(text) ?? compact.exec(text)
  if (!found) return undefined
  return dayOf(Number(found[1]), Number(found[2]), Number(found[3]))
}

/** The day in Shanghai (UTC+8, no summer time) at an instant. */
export function dayInShanghai(instant: Date): Day {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) as Day
}

/** `2023年12月31日`, as documents print it: no leading zeros (GB/T 9704). */
export function printDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `2023-12` of `2023-12-31`. */
export const monthOf = (day: Day): string => day.slice(0, 7)

/** `2023年3月` of `2023-03`. */
export const printMonth = (month: string): string =>
  `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`
