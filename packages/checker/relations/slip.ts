import { Decimal } from '@hengjian/values'
import type { Term } from './term.ts'
import type { Verdict } from './verdict.ts'

/** Up to this share two numbers of one thing are near: a part left out, another day, an older draft. */
const near = new Decimal('0.1')
/** Numbers of one digit are a slip away from each other whatever they mean. */
const fewestDigits = 2

/**
 * Whether a slip of the kind that people make explains that a relation fails: a number that is near, one digit typed
 * wrong, left out or doubled, two exchanged, a point or a unit that slipped. Two numbers that no slip leads from one to
 * the other are rather of two things, and whoever compared them misread the words.
 */
export function isExplainedBySlip(
  { kind, stated, expected, repairs }: Verdict,
  terms: readonly Term[],
): boolean {
  if (kind !== 'wrong') return true
  const larger = Decimal.max(stated.abs(), expected.abs())
  if (stated.minus(expected).abs().lte(larger.times(near))) return true
  return slipsIn({ repairs }, terms).length > 0
}

/** Whether one of two numbers is not half of the other, and no slip leads from one to the other. */
export const isFar = (verdict: Verdict, terms: readonly Term[]): boolean =>
  verdict.kind === 'wrong' &&
  verdict.difference.abs().gt(Decimal.max(verdict.stated.abs(), verdict.expected.abs()).div(2)) &&
  slipsIn(verdict, terms).length === 0

/** The slips each of which would explain that a relation fails, whatever the distance. */
export const slipsIn = ({ repairs }: Pick<Verdict, 'repairs'>, terms: readonly Term[]): readonly Slip[] =>
  terms.flatMap(({ figure }) => {
    const wanted = repairs.get(figure.id)
    if (wanted === undefined || figure.value === null) return []
    const value = new Decimal(figure.value)
    if (value.isNegative() !== wanted.isNegative()) return []
    if (isOfAnotherUnit(value, wanted) || isShifted(value, wanted)) return ['shifted']
    // 5224500 for 522.45: with its unit a number lost its decimals.
    return [wanted.toDecimalPlaces(figure.precision), wanted]
      .filter((one) => !one.eq(value))
      .map((one) => (areOfOneKind(value, one) ? slipBetween(digitsOf(value), digitsOf(one)) : null))
      .filter((slip) => slip !== null)
      .slice(0, 1)
  })

/** From so many digits on, a point may have slipped beside another slip. */
const manyDigits = 4

/** 42 and 4100 have other digits and another size: no one slip does both, and few digits are alike by chance. */
const areOfOneKind = (value: Decimal, wanted: Decimal): boolean =>
  digitsOf(value).length >= manyDigits ||
  digitsOf(value) === digitsOf(wanted) ||
  Math.abs(value.abs().trunc().toFixed().length - wanted.abs().trunc().toFixed().length) < 2

/** 5120 亿元 for 0.512 亿元: what is wanted in 万元 was printed as 亿元, or in 元 as 万元; rounding may hide its last digits. */
export function isOfAnotherUnit(value: Decimal, wanted: Decimal): boolean {
  if (!isNearly(value, wanted, 4, 8)) return false
  const quotient = value.div(wanted)
  return ['10000', '0.0001', '100000000', '0.00000001'].some((step) =>
    quotient.div(step).minus(1).abs().lte('0.01'),
  )
}

/** Whether one number is about the other with its point moved by some places: a quick look, since almost none is. */
function isNearly(value: Decimal, wanted: Decimal, ...places: readonly number[]): boolean {
  const moved = Math.abs(Math.log10(Math.abs(value.toNumber() / wanted.toNumber())))
  return places.some((some) => Math.abs(moved - some) < 0.01)
}

/** 800 for 80: exactly ten or a hundred times what is wanted, or that part of it. */
const isShifted = (value: Decimal, wanted: Decimal): boolean =>
  isNearly(value, wanted, 1, 2, 3) &&
  ['10', '100', '1000'].some((step) => value.eq(wanted.times(step)) || wanted.eq(value.times(step)))

/** Its digits without point and without zeros at the ends: 10.40 and 1040 are one slip of the point apart. */
export const digitsOf = (value: Decimal): string => digitsIn(value.toFixed())

/** The same of a number as it is kept, without an exponent. */
export const digitsIn = (value: string): string => value.replaceAll(/[-.]/g, '').replaceAll(/^0+|0+$/g, '')

/** What a hand does to the digits of a number. */
export type Slip = 'shifted' | 'left out' | 'typed' | 'exchanged'

/** The slip that leads from the digits of one number to those of another; null where none does. */
export function slipBetween(one: string, other: string): Slip | null {
  if (Math.min(one.length, other.length) < fewestDigits) return null
  if (one === other) return 'shifted'
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const from = [...short].findIndex((digit, at) => digit !== long[at])
  const start = from < 0 ? short.length : from
  if (long.length === short.length + 1)
    return short.slice(start) === long.slice(start + 1) ? 'left out' : null
  if (long.length !== short.length) return null
  if (short.slice(start + 1) === long.slice(start + 1)) return 'typed'
  const isExchanged =
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  return isExchanged ? 'exchanged' : null
}
