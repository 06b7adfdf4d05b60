import { type Fact, isKnown, numberOf, type Value } from '@hengjian/values'
import type { Scorecard } from './scorecard.ts'

/** 等次 of a total by the legend of the card; the lower bound belongs to the grade. Null while the total is open. */
export function gradeOf(total: Fact<Value>, { grades }: Pick<Scorecard, 'grades'>): string | null {
  const points = isKnown(total) ? numberOf(total.value) : undefined
  if (points === undefined) return null
  const best = [...grades].sort((one, other) => other.from.comparedTo(one.from))
  return best.find(({ from }) => points.gte(from))?.grade ?? null
}
