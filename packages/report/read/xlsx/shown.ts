import { Decimal } from '@hengjian/values'
import type { SheetCell } from '@hengjian/workbook'

/**
 * A cell as the spreadsheet shows it: the number in its format, with its decimals, thousands, per cent, and the unit in
 * quotes, a formula's result too. Words stand as they are; a negative number keeps its sign whatever brackets or red
 * ink the format gives it.
 */
export function shown({ text, number: held, date, format = '' }: SheetCell): string {
  if (held === undefined || date !== undefined) return text
  const printed = patternOf(format)
  if (printed === null) return new Decimal(held).toFixed()
  const { least, most, grouped, percent, thousands, unit } = printed
  const scaled = new Decimal(held).times(percent ? 100 : 1).div(new Decimal(1000).pow(thousands))
  const digits = scaled.toFixed(most)
  const [whole = '', decimals = ''] = digits.split('.')
  const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, '')
  const parted = grouped ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return `${parted}${kept === '' ? '' : `.${kept}`}${percent ? '%' : unit}`
}

/** What a number format says of a number; null where it leaves the number as it is, or writes it as a power or fraction. */
function patternOf(format: string) {
  // The first of its parts is for positive numbers, and shows how exact all of them are.
  const [first = ''] = format.split(';')
  const bare = first.replaceAll(/\[[^\]]*\]|_.|\*./g, '').replaceAll(/\\(.)/g, '"$1"')
  const plain = bare.replaceAll(/"[^"]*"/g, '')
  const [, whole, decimals = '', commas = ''] = /([#0?][#0?,]*?)?(?:\.([#0?]+))?(,*)(?![#0?,.])/.exec(
    plain.replace(/^[^#0?.]+/, ''),
  ) ?? ['']
  if ((whole === undefined && decimals === '') || /[eE/]/.test(plain)) return null
  return {
    least: decimals.replaceAll(/[^0]/g, '').length,
    most: decimals.length,
    grouped: whole?.includes(',') === true,
    percent: plain.includes('%'),
    thousands: commas.length,
    unit: /[#0?]"([^"]*)"/.exec(bare)?.[1] ?? '',
  }
}
