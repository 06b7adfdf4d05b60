import { Decimal } from '@hengjian/values'
import type { Figure } from '../figures/figure.ts'
import { comparableUnits } from '../relations/units.ts'
import type { StatedFormula } from './findFormulas.ts'

/** A number of a calculation that its paragraph does not name, and the one that it names instead. */
export type Stranger = { readonly operand: Figure; readonly instead: Figure }

const isAmount = ({ kind, unit, value }: Figure): boolean =>
  value !== null && unit !== '%' && unit !== '分' && ['amount', 'quantity', 'plain'].includes(kind)

const same = (one: Figure, other: Figure): boolean =>
  one.value !== null && other.value !== null && new Decimal(one.value).eq(other.value)

/** As long, and different in one digit: one of the two was typed wrong. Single digits are too often others. */
const typedAlike = (one: string, other: string): boolean =>
  one.length > 1 &&
  one.length === other.length &&
  [...one].filter((digit, at) => digit !== other.charAt(at)).length === 1

/**
 * A calculation is put together from numbers that stand before it: 在职 4 人, 编制 13 人: 4÷13. Where all but one are
 * named, and the paragraph names another number of that unit which the calculation leaves out and which differs in
 * one digit, the two should be the same. Null where nothing of the kind is seen.
 */
export function strangerIn({ operands, named }: StatedFormula): Stranger | null {
  const put = operands.filter(isAmount)
  const said = named.filter(isAmount)
  const missing = put.filter((operand) => !said.some((one) => same(one, operand)))
  const [operand, ...more] = missing
  if (!operand || more.some((other) => !same(other, operand))) return null
  const left = said.filter((one) => !put.some((other) => same(one, other)))
  const instead = left.find(
    (one) => comparableUnits(one.unit, operand.unit) && typedAlike(one.value ?? '', operand.value ?? ''),
  )
  return instead ? { operand, instead } : null
}
