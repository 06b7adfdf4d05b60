import { type Day, dayOf, daysInMonth } from '@hengjian/values'
import { clean } from './clean.ts'
import { westernDigits } from './hanDigits.ts'
import { type CellResult, issue, valueOf } from './result.ts'

const time = '(?:[ T]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?'
const written = new RegExp(`^(\\d{1,4})\\s*[年/.-]\\s*(\\d{1,2})\\s*[月/.-]\\s*(\\d{1,2})\\s*[日号]?${time}$`)
const compact = /^(\d{4})(\d{2})(\d{2})$/
const monthOnly = /^(?:19|20)\d{2}\s*[年/.-]\s*\d{1,2}\s*月?$/
const yearLast = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const serial = /^\d{5}(?:\.\d+)?$/

/** Excel counts days from 1899-12-30 (its 1900 leap day included). */
const daySince1900 = (count: number): Day =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(count) * 86_400_000).toISOString().slice(0, 10) as Day

/** Day numbers of 1990 to 2100; a five-digit number outside is no date that an office means. */
const isLikelySerial = (count: number): boolean => count >= 32_874 && count < 73_416

/** Reads a day in any of the forms offices use, a date written as text or an Excel day number. */
export function parseDate(raw: string, label: string): CellResult {
  const text = clean(raw).replaceAll(/[−–—]/g, '-')
  if (serial.test(text) && isLikelySerial(Number(text))) return valueOf(daySince1900(Number(text)))
  const found = written.exec(westernDigits(text)) ?? compact.exec(text)
  if (found) return dayFrom(found[1] ?? '', Number(found[2]), Number(found[3]), text, label)
  if (monthOnly.test(text))
    return issue('DAY_MISSING', `${label}“${text}”只写到月。请补上日，写成 2023-12-31 的样子。`)
  const backwards = yearLast.exec(text)
  if (backwards)
    return yearAtEnd(Number(backwards[1]), Number(backwards[2]), Number(backwards[3]), text, label)
  return issue('NOT_A_DATE', `${label}“${text}”不是日期，请写成 2023-12-31 的样子。`)
}

function dayFrom(year: string, month: number, date: number, text: string, label: string): CellResult {
  if (year.length < 4) {
    const likely = year.length === 2 ? (dayOf(2000 + Number(year), month, date) ?? null) : null
    return issue('YEAR_SHORT', `${label}“${text}”的年份不是四位，无法确定是哪一年。请把年份写全。`, likely)
  }
  if (month < 1 || month > 12)
    return issue('NO_SUCH_DAY', `${label}“${text}”里没有${month}月，请核对后改正。`)
  const last = daysInMonth(Number(year), month)
  if (date < 1 || date > last)
    return issue(
      'NO_SUCH_DAY',
      `${Number(year)}年${month}月没有${date}日。请改为实际日期。`,
      date > last ? (dayOf(Number(year), month, last) ?? null) : null,
    )
  const day = dayOf(Number(year), month, date)
  if (day !== undefined && Number(year) >= 1949 && Number(year) <= 2100) return valueOf(day)
  return issue('YEAR_UNLIKELY', `${label}“${text}”的年份不对，请核对后改正。`)
}

/** 05/03/2024 is the 5th of March or the 3rd of May; 25/03/2024 can only be one day, and is still asked. */
function yearAtEnd(first: number, second: number, year: number, text: string, label: string): CellResult {
  const readings = [dayOf(year, first, second), dayOf(year, second, first)].filter((day) => day !== undefined)
  const only = new Set(readings).size === 1 ? (readings[0] ?? null) : null
  return issue('ORDER_UNCLEAR', `${label}“${text}”分不清哪个是月、哪个是日。请按年-月-日重写。`, only)
}
