import { Decimal, type Fact, known, missing, scoreValue, type Value } from '@hengjian/values'
import type { ComputedTotal } from './projectEvaluation.ts'
import type { Score } from './scoring/score.ts'

type Item = { readonly score: Score; readonly given: Decimal | null; readonly weight: Decimal }

const nothing = new Decimal(0)

/** The rule's exact points, where it gives any. */
export const pointsOf = (score: Score): Decimal | null => (score.kind === 'exact' ? score.points : null)

/** 总分 of the scores that stand on the form; missing while one is open. */
export function claimedTotalOf(items: readonly Item[]): Fact<Value> {
  const given = items.flatMap((item) => (item.given === null ? [] : [item.given]))
  const open = items.length - given.length
  if (open > 0) return missing(`还有 ${open} 项没有得分，请填写后合计。`)
  return known(scoreValue(given.reduce((sum, points) => sum.plus(points), nothing)))
}

/** Inside a range a person decides: where the claim lies inside, it stands. */
function rangeOf({ score, given, weight }: Item): ComputedTotal {
  if (score.kind === 'exact') return { from: score.points, to: score.points }
  if (score.kind === 'cannotTell') return { from: nothing, to: weight }
  const inside = given !== null && given.gte(score.from) && given.lte(score.to)
  return inside ? { from: given, to: given } : { from: score.from, to: score.to }
}

/** 总分 by the rules. What a rule cannot tell may still be worth anything up to its weight. */
export const computedTotalOf = (items: readonly Item[]): ComputedTotal =>
  items.map(rangeOf).reduce((sum, { from, to }) => ({ from: sum.from.plus(from), to: sum.to.plus(to) }), {
    from: nothing,
    to: nothing,
  })
