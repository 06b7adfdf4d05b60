import { type Day, Decimal } from '@hengjian/values'
import type { PlannedCell } from './plan.ts'

/**
 * The float that prints as this decimal text again, or undefined when no float does: beyond 15 digits
 * a spreadsheet would show another number than the ledger holds.
 */
export function exactNumber(text: string): number | undefined {
  const decimal = new Decimal(text)
  if (decimal.precision() > 15) return undefined
  const number = Number(text)
  return new Decimal(number).equals(decimal) ? number : undefined
}

/** Days since 1899-12-30, which is how a spreadsheet holds a date. */
export const serialOfDay = (day: Day): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)

/** What is set as value and number format of a cell; null leaves it blank. */
export type CellValue = { readonly value: string | number | null; readonly format?: string }

/** Text is marked as text, so that a spreadsheet never takes `1-2` for a date or `=A1` for a formula. */
const words = (text: string): CellValue => ({ value: withoutControls(text), format: '@' })

/** A number that no float holds exactly is written as text, as are all words. */
export function cellValue({ number, date, text, format }: PlannedCell): CellValue {
  if (number !== undefined) {
    const exact = exactNumber(number)
    if (exact === undefined) return words(number)
    return format === undefined ? { value: exact } : { value: exact, format }
  }
  if (date !== undefined) return { value: serialOfDay(date as Day), format: format ?? 'yyyy-mm-dd' }
  return text === undefined || text === '' ? { value: null } : words(text)
}

/** Line ends as a spreadsheet has them; characters that its XML cannot hold are dropped. */
const withoutControls = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
