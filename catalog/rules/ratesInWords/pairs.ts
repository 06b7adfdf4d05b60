import {
  areExchanged,
  digitsOf,
  inUnit,
  isFar,
  isOfAnotherUnit,
  judge,
  type Mention,
  type Passage,
  type RatioRelation,
  type Relation,
  type SharePair,
  type Term,
  termsOf,
} from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

/** 分得 3860 万元，前三名合计 2460 万元，占 63.73%: nothing else is near that the rate could be of. */
export function isOnlyPair(pairs: readonly SharePair[], { said }: Passage): boolean {
  const own = new Set(said.flatMap(({ mentions }) => mentions.map(({ figure }) => figure.id)))
  const near = pairs.flatMap(({ part, whole }) => [part.figure.id, whole.figure.id])
  return new Set(near.filter((id) => own.has(id))).size === 2
}

/** Small numbers are rounded coarsely: no ratio of theirs is far from any other. */
const coarse = 50

/** Whether a rate could be that of a pair: most pairs are far from it, and judging each of them exactly takes its time. */
export function isNear(
  { figure: rate }: Mention,
  { part, besides = [], whole, with: more = [] }: SharePair,
): boolean {
  const sum = (some: readonly Mention[]): number =>
    some.reduce((so, { figure }) => so + Number(figure.value), 0)
  const [above, below] = [sum([part, ...besides]), sum([whole, ...more])]
  if (rate.unit !== '%' || part.figure.unit !== whole.figure.unit || Math.abs(below) < coarse) return true
  const ratio = (above / below) * 100
  return Math.abs(Number(rate.value) - ratio) <= 0.06 * Math.abs(ratio) + 2 * 10 ** -rate.precision
}

const misfits: ReadonlySet<string> = new Set(['wrong', 'sign', 'roundedEarly', 'cannotTell'])
export const fits = (kind: string): boolean => !misfits.has(kind)

/** Two digits exchanged, or a point or a unit that slipped, and it is that of these numbers: they are the ones meant. */
export function isSlip(relation: RatioRelation, precision: number): boolean {
  const verdict = judge(relation, precision)
  if (verdict.kind !== 'wrong') return false
  if (areExchanged(verdict.stated, verdict.expected)) return true
  // 39.7 for 3.97: rounded as it is printed, the right number would lose the digits that tell.
  const { figure } = relation.rate
  const finer = { ...relation.rate, figure: { ...figure, precision: figure.precision + 4 } }
  const exact = judge({ ...relation, rate: finer }, precision)
  if (exact.kind === 'cannotTell' || exact.expected.isZero()) return false
  if (isOfAnotherUnit(verdict.stated, exact.expected)) return true
  const digits = digitsOf(verdict.stated)
  return digits.length > 2 && digitsOf(exact.expected.toSignificantDigits(digits.length)) === digits
}

/** A rate that is less than half of what the numbers give, or more than twice, is one of other numbers. */
export function isOfTwoThings(relation: Relation, precision: number): boolean {
  const verdict = judge(relation, precision)
  return verdict.kind !== 'cannotTell' && isFar(verdict, termsOf(relation))
}

/** An average is an amount for each of the things that are counted: their unit is in no one's way. */
export function perUnit({ figure: { unit } }: Mention, whole: Term): Term {
  const { figure } = whole
  if (unit === '%' || figure.value === null) return whole
  const counted = /^万(?!元|美元)/.test(figure.unit) ? new Decimal(figure.value).times(10_000) : figure.value
  return { ...whole, figure: { ...figure, value: String(counted), unit: '' } }
}

/** 15.12 万元 over 1,680 people is asked in 元, as the average is. */
export function inUnitOf({ figure: { unit } }: Mention, part: Term): Term {
  const { figure } = part
  if (unit === '%' || figure.unit === unit || figure.value === null) return part
  const value = inUnit(new Decimal(figure.value), figure.unit, unit).toFixed()
  return { ...part, figure: { ...figure, value, unit } }
}
