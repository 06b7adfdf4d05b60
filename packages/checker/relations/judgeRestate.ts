import { Decimal } from '@hengjian/values'
import { lastPlace } from './lastPlace.ts'
import type { RestateRelation } from './relation.ts'
import { precisionIn, printed, type Term, valueIn } from './term.ts'
import { inUnit } from './units.ts'
import type { Verdict, VerdictKind } from './verdict.ts'

const zero = new Decimal(0)
const least = new Decimal('0.000001')

/**
 * The same fact twice (handbook §9.0, 3): the finer number rounded to the decimals of the coarser one must equal
 * it; one in the last place is told apart from a real difference. 10余 stands for 11 to 19, 约 allows 5 %.
 */
export function judgeRestate({ one, other }: RestateRelation): Verdict {
  const unit = coarserUnit(one, other)
  const [stated, expected] = [valueIn(one, unit) ?? zero, valueIn(other, unit) ?? zero]
  const places = Math.max(0, Math.min(precisionIn(one, unit), precisionIn(other, unit)))
  const difference = stated.minus(expected)
  const last = lastPlace(places)
  const equal = stated.toDecimalPlaces(places).eq(expected.toDecimalPlaces(places))
  const kind: VerdictKind = equal
    ? 'holds'
    : roughlyEqual(one, other, unit)
      ? 'approximate'
      : places > 0 && difference.abs().lte(last.times('1.5'))
        ? 'lastPlace'
        : stated.eq(expected.negated())
          ? 'sign'
          : 'wrong'
  return {
    kind,
    expected,
    stated,
    unit,
    difference,
    tolerance: zero,
    get formula() {
      return `${one.label} ${printed(stated, unit)}；${other.label} ${printed(expected, unit)}`
    },
    get repairs() {
      return new Map([
        [one.figure.id, inUnit(expected, unit, one.figure.unit)],
        [other.figure.id, inUnit(stated, unit, other.figure.unit)],
      ])
    },
  }
}

/** 5116210.35 元 and 511.62 万元 are compared in 万元: in 元 the second would pretend to be exact. */
function coarserUnit(one: Term, other: Term): string {
  const units = [one, other].flatMap(({ figure }) => (figure.unit === '' ? [] : [figure.unit]))
  const exact = units.find((unit) => precisionIn(one, unit) >= 0 && precisionIn(other, unit) >= 0)
  return exact ?? units[0] ?? ''
}

/** The numbers that an approximate one can stand for. */
function spread({ figure }: Term, value: Decimal): readonly [Decimal, Decimal] {
  const digits = Math.max(0, value.abs().toFixed(0).replace(/0+$/, '').length)
  const step = lastPlace(Math.min(0, digits - value.abs().toFixed(0).length))
  switch (figure.approximation) {
    case null:
      return [value, value]
    case '余':
    case '多':
      // 十余 ends before twenty.
      return [value, value.plus(step).minus(least)]
    case '近':
      return [value.minus(step), value]
    case '以上':
      return [value, value.times(10)]
    case '约':
    case '左右':
      return [value.times('0.95'), value.times('1.05')]
  }
}

function roughlyEqual(one: Term, other: Term, unit: string): boolean {
  if (one.figure.approximation === null && other.figure.approximation === null) return false
  const [low, high] = spread(one, valueIn(one, unit) ?? zero)
  const [from, to] = spread(other, valueIn(other, unit) ?? zero)
  return low.lte(to) && from.lte(high)
}
