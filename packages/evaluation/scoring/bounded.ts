import { Decimal } from '@hengjian/values'
import type { Bound } from '../stated.ts'
import { type Score, within } from './score.ts'

/** Whether a larger result earns more, less, or first more and then less. */
export type Direction = 'rising' | 'falling' | 'peaked'

/**
 * The score of a result that is only known from one side (≥95%, 40余): the certain end is scored, the
 * other end of the range is what the result could still be worth. A result that is certain to reach the
 * target keeps its exact score.
 */
export function bounded(score: Score, bound: Bound, direction: Direction, weight: Decimal): Score {
  if (score.kind !== 'exact' || bound === 'exactly' || bound === 'about') return score
  const favourable = (direction === 'rising') === (bound === 'atLeast')
  if (direction !== 'peaked' && favourable && score.points.equals(weight)) return score
  const words = `${score.inWords}；完成值只写明了一端，由评价人判断`
  if (direction === 'peaked') return within(new Decimal(0), weight, words, score.withNumbers)
  return favourable
    ? within(score.points, weight, words, score.withNumbers)
    : within(new Decimal(0), score.points, words, score.withNumbers)
}
