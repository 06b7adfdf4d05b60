import { Decimal } from '@hengjian/values'
import type { SheetCell } from '@hengjian/workbook'

/**
 * A cell as the spreadsheet shows it: the number in its format, with its decimals, thousands, per cent, and the unit in
 * quotes. Words stand as they are.
 */
export function shown({ kind, text, number: held, format = '' }: SheetCell): string {
  if (kind !== 'number' || held === undefined) return text
  const places = /\.(0+)/.exec(format)?.[1]?.length
  const percent = format.includes('%')
  const exact = new Decimal(held).times(percent ? 100 : 1)
  const digits = places === undefined && !/0/.test(format) ? exact.toFixed() : exact.toFixed(places ?? 0)
  const [whole = '', fraction] = digits.split('.')
  const grouped = format.startsWith('#,') ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${percent ? '%' : (/"(.*)"/.exec(format)?.[1] ?? '')}`
}
