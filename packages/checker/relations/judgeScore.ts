import { Decimal } from '@hengjian/values'
import type { ShareOfPointsRelation } from './relation.ts'
import { valueIn } from './term.ts'
import type { Verdict } from './verdict.ts'

const zero = new Decimal(0)
const hundred = new Decimal(100)

/** Score = points × rate, at most the points: within one hundredth (handbook S01). */
export function judgeScore({ score, points, rate }: ShareOfPointsRelation): Verdict {
  const [stated, full, share] = [score, points, rate].map(
    (term) => valueIn(term, term.figure.unit) ?? zero,
  ) as [Decimal, Decimal, Decimal]
  const counted = Decimal.max(zero, Decimal.min(share, hundred))
  const exact = full.times(counted).div(hundred)
  const expected = exact.toDecimalPlaces(Math.max(2, score.figure.precision))
  const tolerance = new Decimal('0.01')
  const difference = stated.minus(expected)
  const holds = stated.eq(exact.toDecimalPlaces(score.figure.precision)) || stated.eq(expected)
  return {
    kind: holds ? 'holds' : difference.abs().lte(tolerance) ? 'tail' : 'wrong',
    expected,
    stated,
    unit: score.figure.unit,
    difference,
    tolerance,
    get formula() {
      return `${full.toFixed()} × ${counted.toFixed()}% = ${expected.toFixed()}`
    },
    get repairs() {
      return new Map([
        [score.figure.id, expected],
        ...(full.isZero() ? [] : ([[rate.figure.id, stated.times(hundred).div(full)]] as const)),
      ])
    },
  }
}
