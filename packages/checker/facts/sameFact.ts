import type { Fact, Period } from './fact.ts'
import { comparableUnits } from '../relations/units.ts'

const samePeriod = (one: Period, other: Period): boolean =>
  one.year !== null && one.year === other.year && one.part === other.part

/** 预算数 of the base table is the initial budget in one office and the adjusted one in another. */
const budgetStages = new Set(['budget', 'initialBudget', 'fullYearBudget'])

/** How sure it is that two facts are about the same thing: `loose` where a form does not say which budget it means. */
export type Sameness = 'same' | 'loose' | 'other'

/**
 * Whether two facts say the same of the same thing: measure, stage, period, scope, subject and kind of unit agree
 * (handbook §9.0, 7). What is not known of one of them is never taken as equal.
 */
export function sameFact(one: Fact, other: Fact): Sameness {
  if (one.measure !== other.measure || one.subject !== other.subject) return 'other'
  if (!samePeriod(one.period, other.period) || one.scope !== other.scope) return 'other'
  if (!comparableUnits(one.figure.unit, other.figure.unit)) return 'other'
  if (one.stage === other.stage) return 'same'
  return one.stage !== other.stage &&
    budgetStages.has(one.stage) &&
    budgetStages.has(other.stage) &&
    (one.stage === 'budget' || other.stage === 'budget')
    ? 'loose'
    : 'other'
}
