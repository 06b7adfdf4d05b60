import { Decimal } from '@hengjian/values'
import { lastPlace } from './lastPlace.ts'
import type { ChangeRelation } from './relation.ts'
import { precisionOfGroup, printed, valueIn } from './term.ts'
import { comparableUnits } from './units.ts'
import type { Undecided, Verdict, VerdictKind } from './verdict.ts'

const zero = new Decimal(0)
const hundred = new Decimal(100)

/** How many per cent an amount is of what stood before it was added or taken away; rounding of its numbers is allowed. */
export function judgeChange({ rate, amount, current, direction }: ChangeRelation): Verdict | Undecided {
  const unit = current.figure.unit || amount.figure.unit
  if (!comparableUnits(amount.figure.unit, current.figure.unit))
    return { kind: 'cannotTell', reason: `“${amount.label}”与“${current.label}”单位不同，没有核对。` }
  const [by, now] = [(valueIn(amount, unit) ?? zero).abs(), valueIn(current, unit) ?? zero]
  const before = direction === 'up' ? now.minus(by) : now.plus(by)
  if (before.lte(0)) return { kind: 'cannotTell', reason: `“${current.label}”变动前为 0，比率没有意义。` }
  const stated = (valueIn(rate, rate.figure.unit) ?? zero).abs()
  const places = rate.figure.precision
  const exact = by.div(before).times(hundred)
  const expected = exact.toDecimalPlaces(places)
  const half = lastPlace(precisionOfGroup([amount, current], unit)).div(2)
  const margin = lastPlace(places).div(2)
  const counted = half.eq('0.5')
  const at = (most: Decimal, from: Decimal): Decimal => most.div(from).times(hundred)
  const low = counted ? exact : at(by.minus(half), before.plus(half))
  const high = counted ? exact : at(by.plus(half), Decimal.max(before.minus(half), half))
  const kind: VerdictKind = stated.eq(expected)
    ? 'holds'
    : stated.eq(exact.toDecimalPlaces(places, Decimal.ROUND_DOWN))
      ? 'truncated'
      : stated.plus(margin).gte(low) && stated.minus(margin).lte(high)
        ? 'tail'
        : [rate, amount, current].some(({ figure }) => figure.approximation !== null) &&
            stated.minus(exact).abs().lte(exact.abs().div(10))
          ? 'approximate'
          : 'wrong'
  const sign = direction === 'up' ? '−' : '+'
  const share = stated.div(hundred)
  // x = p·(now ∓ x), and now = x/p ± x.
  const grown = direction === 'up' ? share.plus(1) : new Decimal(1).minus(share)
  return {
    kind,
    expected,
    stated,
    unit: rate.figure.unit,
    difference: stated.minus(expected),
    tolerance: margin,
    get formula() {
      return `${by.toFixed()} ÷ (${now.toFixed()} ${sign} ${by.toFixed()}) × 100% = ${printed(expected, '%')}`
    },
    get repairs() {
      return new Map([
        [rate.figure.id, expected],
        ...(grown.lte(0) ? [] : ([[amount.figure.id, share.times(now).div(grown)]] as const)),
        ...(share.isZero() ? [] : ([[current.figure.id, by.div(share).times(grown)]] as const)),
      ])
    },
  }
}
