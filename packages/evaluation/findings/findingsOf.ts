import type { ProjectEvaluation } from '../projectEvaluation.ts'
import { cardFindings } from './card.ts'
import { executionFindings } from './execution.ts'
import type { Finding } from './finding.ts'
import { indicatorFindings } from './indicator.ts'

/** All findings of an evaluation, in the order of the form. */
export const findingsOf = (evaluation: Omit<ProjectEvaluation, 'findings'>): readonly Finding[] => [
  ...executionFindings(evaluation),
  ...evaluation.indicators.flatMap(indicatorFindings),
  ...cardFindings(evaluation),
]
