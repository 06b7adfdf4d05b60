import type { FilePlace } from '@hengjian/report'
import type { Figure } from '../figures/figure.ts'

/** Whose the figure is: the region's results are not the unit's. */
export type Scope = 'region' | 'unit' | 'project' | 'unknown'

/** Which of the numbers of one measure it is. */
export type Stage =
  | 'initialBudget'
  | 'fullYearBudget'
  | 'budget'
  | 'executed'
  | 'target'
  | 'actual'
  | 'rate'
  | 'growth'
  | 'share'
  | 'points'
  | 'score'
  | 'change'
  | 'none'

export type Period = {
  readonly year: number | null
  /** 1–11月, 上半年, 全年 as printed; null where nothing narrows the year. */
  readonly part: string | null
}

/**
 * What a number says: 三公经费 of 2023, of the unit, as executed, is 15 万元. Two facts are of the same thing
 * only when measure, stage, period, scope, subject and unit agree; what is not known is said to be unknown.
 */
export type Fact = {
  readonly figure: Figure
  /** Name from the dictionary of measures, or the words themselves, stripped, where the dictionary has none. */
  readonly measure: string
  readonly known: boolean
  readonly stage: Stage
  readonly period: Period
  readonly scope: Scope
  /** The project, event, or group of things it is about; null for the unit as such. */
  readonly subject: string | null
  readonly source: 'sentence' | 'cell'
  readonly document: string
  readonly quote: string
  readonly place: FilePlace
  /** From 0 to 1; falls with every guess (joined lines, a far-away noun, an inherited year). */
  readonly certainty: number
}
