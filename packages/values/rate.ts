import { Decimal } from './decimal.ts'
import { type Fact, known, notApplicable } from './fact.ts'

/** A share or growth that still knows what it was divided by. `value` is the ratio: 93.81 % is 0.9381…, unrounded. */
export type Rate = {
  readonly numerator: Decimal
  readonly denominator: Decimal
  readonly value: Decimal
}

/**
 * `numerator ÷ denominator`, exact to 40 digits.
 * @param names the Chinese names of both, for the sentence when the denominator is 0
 */
export function rate(
  numerator: Decimal,
  denominator: Decimal,
  names: { readonly denominator: string },
): Fact<Rate> {
  if (denominator.isZero()) return notApplicable(`${names.denominator}为 0，比率没有意义。`)
  return known({ numerator, denominator, value: numerator.div(denominator) })
}

/** `0.98222` with 2 → `98.22%` (half up). */
export const printPercent = (ratio: Decimal, decimals = 2): string => `${ratio.times(100).toFixed(decimals)}%`
