import { type Day, dayOf, daysInMonth, parseDay } from '@hengjian/values'
import { clean } from './clean.ts'
import { type CellResult, issue, valueOf } from './result.ts'

const parts =
  /^(\d{1,4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/
const serial = /^\d{5}(?:\.\d+)?$/

/** Excel counts days from 1899-12-30 (its 1900 leap day included). */
function daySince1900(count: number): Day {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(count) * 86_400_000)
  return day.toISOString().slice(0, 10) as Day
}

/** Reads a day in any of the forms offices use, a date written as text or an Excel day number. */
export function parseDate(raw: string, label: string): CellResult {
  const text = clean(raw)
  const whole = parseDay(text)
  if (whole) return valueOf(whole)
  if (serial.test(text)) return valueOf(daySince1900(Number(text)))
  const found = parts.exec(text)
  if (!found) return issue('NOT_A_DATE', `${label}“${text}”不是日期，请写成 2023-12-31 的样子。`)
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if ((found[1] ?? '').length < 4) {
    return issue(
      'YEAR_SHORT',
      `${label}“${text}”的年份不是四位，无法确定是哪一年。请写全，如 20${String(year).padStart(2, '0')}。`,
    )
  }
  if (month < 1 || month > 12) return issue('NOT_A_DATE', `${label}“${text}”里没有 ${month} 月，请核对。`)
  const last = daysInMonth(year, month)
  if (date < 1 || date > last) {
    return issue(
      'NO_SUCH_DAY',
      `${year}年${month}月没有${date}日。请改为实际日期。`,
      dayOf(year, month, last) ?? null,
    )
  }
  const day = dayOf(year, month, date)
  return day ? valueOf(day) : issue('NOT_A_DATE', `${label}“${text}”不是日期，请核对。`)
}
