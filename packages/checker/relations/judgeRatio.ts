import { Decimal } from '@hengjian/values'
import { lastPlace } from './lastPlace.ts'
import type { RatioRelation } from './relation.ts'
import { precisionOfGroup, printed, valueIn } from './term.ts'
import type { Undecided, Verdict, VerdictKind } from './verdict.ts'
import { comparableUnits, isMoney } from './units.ts'

const zero = new Decimal(0)
const hundred = new Decimal(100)
/** From here on half a unit is less than one in a hundred. */
const leastRounded = 50

/**
 * Rates (handbook §9.0, 4): computed from the printed numbers as if they were exact. Told apart are rounding down,
 * a lost sign, a rate rounded to a whole number and printed with decimals, and one that the rounding of its
 * own numbers explains.
 * @param precision decimals of the numbers around, where these two drop their zeros
 */
export function judgeRatio(relation: RatioRelation, precision = 0): Verdict | Undecided {
  const { rate, part, whole, growth = false } = relation
  const unit = whole.figure.unit || part.figure.unit
  if (!comparableUnits(part.figure.unit, whole.figure.unit))
    return {
      kind: 'cannotTell',
      reason: `“${part.label}”与“${whole.label}”单位不同，比率没有核对。`,
    }
  const [above, below] = [valueIn(part, unit) ?? zero, valueIn(whole, unit) ?? zero]
  if (below.isZero()) return { kind: 'cannotTell', reason: `“${whole.label}”为 0，比率没有意义。` }
  const percent = rate.figure.unit === '%' || rate.figure.unit === '个百分点' || rate.figure.unit === ''
  const scale = percent ? hundred : new Decimal(1)
  const ratioOf = (top: Decimal, bottom: Decimal): Decimal =>
    (growth ? top.minus(bottom).div(bottom.abs()) : top.div(bottom)).times(scale)
  const exact = ratioOf(above, below)
  const stated = valueIn(rate, rate.figure.unit) ?? zero
  const places = rate.figure.precision
  const expected = exact.toDecimalPlaces(places)
  const finest =
    part.figure.unit === whole.figure.unit
      ? Math.max(precision, precisionOfGroup([part, whole], unit))
      : precisionOfGroup([part, whole], unit)
  // Whole numbers are counted, not rounded: only amounts of money are, and small ones hardly.
  const isRounded = finest > 0 || (isMoney(unit) && below.abs().gte(leastRounded))
  const half = isRounded ? lastPlace(finest).div(2) : zero
  const margin = lastPlace(places).div(2)
  const isTail = (): boolean =>
    half.isZero()
      ? stated.minus(exact).abs().lte(margin)
      : stated.plus(margin).gte(ratioOf(above.minus(half), below.plus(half))) &&
        stated.minus(margin).lte(ratioOf(above.plus(half), below.minus(half)))
  const kind: VerdictKind = stated.eq(expected)
    ? 'holds'
    : stated.eq(exact.toDecimalPlaces(places, Decimal.ROUND_DOWN))
      ? 'truncated'
      : stated.eq(expected.negated())
        ? 'sign'
        : roundedEarly(stated, exact, places)
          ? 'roundedEarly'
          : isTail()
            ? 'tail'
            : [rate, part, whole].some(({ figure }) => figure.approximation !== null) &&
                stated.minus(exact).abs().lte(exact.abs().div(20))
              ? 'approximate'
              : 'wrong'
  return {
    kind,
    expected,
    stated,
    unit: rate.figure.unit,
    difference: stated.minus(expected),
    tolerance: margin,
    get formula() {
      return formulaOf(relation, above, below, expected)
    },
    get repairs() {
      return new Map([
        [rate.figure.id, expected],
        [part.figure.id, growth ? below.times(stated.div(scale).plus(1)) : below.times(stated).div(scale)],
        ...(stated.isZero()
          ? []
          : ([
              [
                whole.figure.id,
                growth ? above.div(stated.div(scale).plus(1)) : above.times(scale).div(stated),
              ],
            ] as const)),
      ])
    },
  }
}

/** 98.22 % printed as 98.00 %: the whole number is right, its decimals are not. */
const roundedEarly = (stated: Decimal, exact: Decimal, places: number): boolean =>
  places > 0 &&
  stated.isInteger() &&
  (stated.eq(exact.toDecimalPlaces(0)) || stated.eq(exact.toDecimalPlaces(0, Decimal.ROUND_DOWN)))

function formulaOf(
  { rate, growth = false }: RatioRelation,
  above: Decimal,
  below: Decimal,
  expected: Decimal,
): string {
  const percent = rate.figure.unit === '' || rate.figure.unit === '%' || rate.figure.unit === '个百分点'
  const times = percent ? ' × 100%' : ''
  const divided = growth
    ? `(${above.toFixed()} − ${below.toFixed()}) ÷ ${below.abs().toFixed()}`
    : `${above.toFixed()} ÷ ${below.toFixed()}`
  return `${divided}${times} = ${printed(expected, percent ? '%' : rate.figure.unit)}`
}
