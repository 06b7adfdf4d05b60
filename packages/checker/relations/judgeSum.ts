import { Decimal } from '@hengjian/values'
import { lastPlace } from './lastPlace.ts'
import type { SumRelation } from './relation.ts'
import { precisionOfGroup, printed, type Term, valueIn } from './term.ts'
import { inUnit, unitOf } from './units.ts'
import type { Verdict } from './verdict.ts'

const zero = new Decimal(0)

/**
 * Sums (handbook §9.0, 2): a difference of at most min((n+1)·u/2, u·max(1, ⌊n/2⌋)) is a tail of rounding, u being
 * one in the last place of the group; a part that is only about right allows 1 % of itself.
 */
export function judgeSum(relation: SumRelation, precision: number): Verdict {
  const { total, parts, less = [], open = false } = relation
  const unit = total.figure.unit || (parts[0]?.figure.unit ?? '')
  const terms = [total, ...parts, ...less]
  const own = precisionOfGroup(terms, unit)
  // 人 and 名 are two words for one size, which rounds nothing.
  const isMixed = terms.some(
    ({ figure }) => figure.unit !== '' && !unitOf(figure.unit).size.eq(unitOf(unit).size),
  )
  const places = isMixed ? own : Math.max(precision, own)
  const last = lastPlace(places)
  const amount = (term: Term): Decimal => valueIn(term, unit) ?? zero
  const sum = (some: readonly Term[]): Decimal => some.reduce((so, term) => so.plus(amount(term)), zero)
  const expected = sum(parts).minus(sum(less))
  const stated = amount(total)
  const difference = stated.minus(expected)
  const count = parts.length + less.length
  // Whole numbers are counted or laid down, not rounded: only shares of a whole still are.
  const rounded = isMixed || places > 0 || unitOf(unit).family === '比率'
  const tail = rounded
    ? Decimal.min(last.times(count + 1).div(2), last.times(Math.max(1, Math.floor(count / 2))))
    : zero
  const about = terms
    .filter(({ figure }) => figure.approximation !== null)
    .reduce((so, term) => so.plus(amount(term).abs().div(100)), zero)
  const tolerance = Decimal.max(tail, about)
  const holds = difference.isZero() || (open && difference.gt(0))
  return {
    kind: holds
      ? 'holds'
      : difference.abs().lte(tail)
        ? 'tail'
        : difference.abs().lte(tolerance)
          ? 'approximate'
          : 'wrong',
    expected,
    stated,
    unit,
    difference,
    tolerance,
    get formula() {
      return formulaOf(relation, unit, expected)
    },
    get repairs() {
      return new Map([
        ...parts.map((term) => repair(term, unit, difference)),
        ...less.map((term) => repair(term, unit, difference.negated())),
        [total.figure.id, inUnit(expected, unit, total.figure.unit)],
      ])
    },
  }
}

const repair = (term: Term, unit: string, more: Decimal): readonly [string, Decimal] => [
  term.figure.id,
  inUnit((valueIn(term, unit) ?? zero).plus(more), unit, term.figure.unit),
]

function formulaOf({ parts, less = [] }: SumRelation, unit: string, expected: Decimal): string {
  const shown = (term: Term): string => (valueIn(term, unit) ?? zero).toFixed()
  const plus = parts.map(shown).join(' + ')
  const minus = less.map((term) => ` − ${shown(term)}`).join('')
  return `${plus}${minus} = ${printed(expected, unit)}`
}
