import { Decimal } from '@hengjian/values'

export type MoneyUnit = '元' | '万元' | '亿元'
export const moneyUnits: readonly MoneyUnit[] = ['元', '万元', '亿元']

const yuanIn: Record<MoneyUnit, number> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 }

const number = /^-?\d+(\.\d+)?$/

/** `1234567.80` → `1,234,567.80`; anything that is not a plain decimal stays as it is. */
export function groupThousands(text: string): string {
  if (!number.test(text)) return text
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Decimal text with at least `places` decimals and no more zeros than that; nothing is rounded away. */
export function withPlaces(text: string, places: number): string {
  if (!number.test(text)) return text
  const amount = new Decimal(text)
  return amount.toFixed(Math.max(places, amount.decimalPlaces()))
}

/** An amount in 元, as the wire carries it, in the unit of the page: exact, two decimals or more. */
export const yuanToUnit = (yuan: string, unit: MoneyUnit): string =>
  number.test(yuan) ? withPlaces(new Decimal(yuan).div(yuanIn[unit]).toFixed(), 2) : yuan

/** The same with thousand separators, for reading. */
export const printYuan = (yuan: string, unit: MoneyUnit): string => groupThousands(yuanToUnit(yuan, unit))

/**
 * What a person typed as an amount in `unit`, in 元 with two decimals.
 * Takes thousand separators, full-width digits and surrounding blanks.
 */
export function typedToYuan(
  typed: string,
  unit: MoneyUnit,
): { readonly yuan: string } | { readonly problem: string } {
  const text = typed.normalize('NFKC').replaceAll(/[,\s]/g, '')
  if (!number.test(text)) return { problem: '请只填数字，可以带小数点和负号。' }
  const yuan = new Decimal(text).times(yuanIn[unit])
  if (yuan.decimalPlaces() > 2) return { problem: `折合 ${yuan.toFixed()} 元，超过两位小数，请核对到分。` }
  return { yuan: yuan.toFixed(2) }
}

/** The exact sum of amounts in 元; blanks are left out. */
export const sumYuan = (amounts: readonly string[]): string =>
  amounts
    .filter((amount) => number.test(amount))
    .reduce((sum, amount) => sum.plus(amount), new Decimal(0))
    .toFixed(2)
