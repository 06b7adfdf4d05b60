import { Decimal } from '@hengjian/values'
import type { WeightedMeanRelation } from './relation.ts'
import { printed, valueIn } from './term.ts'
import type { Verdict } from './verdict.ts'

const zero = new Decimal(0)

/** A weighted mean, to the decimals of the stated result. */
export function judgeMean({ result, pairs }: WeightedMeanRelation): Verdict {
  const unit = result.figure.unit
  const numbers = pairs.map(({ value, share }) => ({
    value: valueIn(value, unit) ?? zero,
    share: valueIn(share, share.figure.unit) ?? zero,
    figures: { value: value.figure.id, share: share.figure.id },
  }))
  const exact = numbers.reduce((so, { value, share }) => so.plus(value.times(share).div(100)), zero)
  const expected = exact.toDecimalPlaces(result.figure.precision)
  const stated = valueIn(result, unit) ?? zero
  const difference = stated.minus(exact)
  return {
    kind: stated.eq(expected) ? 'holds' : 'wrong',
    expected,
    stated,
    unit,
    difference: stated.minus(expected),
    tolerance: zero,
    get formula() {
      const products = numbers.map(({ value, share }) => `${value.toFixed()} × ${share.toFixed()}%`)
      return `${products.join(' + ')} = ${printed(expected, unit)}`
    },
    get repairs() {
      return new Map([
        [result.figure.id, expected],
        ...numbers
          .filter(({ share }) => !share.isZero())
          .map(
            ({ value, share, figures }) =>
              [figures.value, value.plus(difference.times(100).div(share))] as const,
          ),
      ])
    },
  }
}
