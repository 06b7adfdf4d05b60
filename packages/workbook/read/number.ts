import { type Day, Decimal } from '@hengjian/values'

/**
 * The number of a cell as decimal text. Excel keeps and shows 15 significant digits while the file
 * may carry the 17 of the binary number (4.4199999999999999 for 4.42), so 15 are what was meant.
 * @returns undefined when the text is no number
 */
export function decimalText(written: string): string | undefined {
  if (/^-?\d{1,15}$/.test(written)) return String(Number(written))
  const number = Number(written)
  if (written.trim() === '' || !Number.isFinite(number)) return undefined
  return new Decimal(number.toPrecision(15)).toFixed()
}

const dayMilliseconds = 86_400_000

/**
 * The day of a serial number: whole days since 1899-12-30, or since 1904-01-01 in files made on old
 * Macintosh systems. The time of day is dropped. Serials below 61 differ in Excel's calendar, which has
 * a 29 February 1900, and are given as Excel shows them.
 */
export function dayOfSerial(serial: number, since1904: boolean): Day | undefined {
  const days = Math.floor(serial)
  if (days < 1 || days > 2_958_465) return undefined
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 61 ? 31 : 30)
  return new Date(start + days * dayMilliseconds).toISOString().slice(0, 10) as Day
}
