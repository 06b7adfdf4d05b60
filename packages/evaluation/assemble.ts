import { type LedgerReader, type Metric, remembering } from '@hengjian/metric'
import type { Decimal } from '@hengjian/values'
import { assertInvariant } from '@hengjian/values'
import { actualOf } from './actual.ts'
import { figuresOf } from './figures.ts'
import { findingsOf } from './findings/findingsOf.ts'
import { executionRateOf, readFunds, scoreExecution } from './funds.ts'
import type { Indicator } from './indicator.ts'
import type { Execution, ProjectEvaluation, ScoredIndicator } from './projectEvaluation.ts'
import type { ScoredReport } from './projectReport.ts'
import type { Scorecard } from './scorecard.ts'
import { scoreIndicator } from './scoring/scoreIndicator.ts'
import { readSplits } from './splits.ts'
import { claimedTotalOf, computedTotalOf, pointsOf } from './totals.ts'

export type AssembleInput = {
  readonly report: ScoredReport
  /** The card of the year, with the office's approved overlay already put in. */
  readonly scorecard: Scorecard
  readonly organisation: number
  readonly year: number
  /** The project that is evaluated; null for the whole unit. */
  readonly project: { readonly id: string; readonly caption: string } | null
  readonly supervisingDept: string
  readonly implementingUnit: string
  readonly expected: string | null
  readonly achieved: string | null
  /** The execution score as the unit claims it; null takes the computed one. */
  readonly claimedExecution: Decimal | null
  readonly indicators: readonly Indicator[]
  readonly metricNamed: (name: string) => Metric | undefined
  readonly demo: boolean
}

/**
 * Evaluates everything a project's form shows: each figure once, with its explanation.
 * @param reader live or as of a sealed block; it is asked one question after the other, in the order of the form
 */
export async function assembleProjectEvaluation(
  input: AssembleInput,
  reader: LedgerReader,
): Promise<ProjectEvaluation> {
  const { report, scorecard, organisation, year, project, metricNamed } = input
  const asked = remembering(reader)
  const question = { organisation, year, ...(project === null ? {} : { subject: project }) }
  const fundRows = await readFunds(report, question, scorecard, asked)
  const splits = await readSplits(report, question, asked)
  const total = fundRows.at(-1)
  assertInvariant(total?.key === 'total', 'the fund block ends with its total')
  const executionScore = scoreExecution(total.funds, scorecard)
  const execution: Execution = {
    rate: executionRateOf(total.funds),
    score: executionScore,
    claimed: input.claimedExecution,
    given: input.claimedExecution ?? pointsOf(executionScore),
  }
  const indicators: ScoredIndicator[] = []
  for (const indicator of inFormOrder(input.indicators, scorecard)) {
    const actual = await actualOf(indicator, { question, reader: asked, metricNamed })
    const score = scoreIndicator(indicator, actual.figure.fact, scorecard)
    indicators.push({ indicator, actual, score, given: indicator.claimed ?? pointsOf(score) })
  }
  const items = [
    { ...execution, weight: scorecard.execution.weight },
    ...indicators.map(({ score, given, indicator: { weight } }) => ({ score, given, weight })),
  ]
  const claimedTotal = claimedTotalOf(items)
  const evaluation = {
    report,
    subject: project?.caption ?? input.implementingUnit,
    supervisingDept: input.supervisingDept,
    implementingUnit: input.implementingUnit,
    year,
    expected: input.expected,
    achieved: input.achieved,
    scorecard,
    fundRows,
    splits,
    execution,
    indicators,
    claimedTotal,
    computedTotal: computedTotalOf(items),
    figures: figuresOf(fundRows, splits, execution, indicators, scorecard, claimedTotal),
    asOf: reader.asOf,
    demo: input.demo,
  }
  return { ...evaluation, findings: findingsOf(evaluation) }
}

/** Class by class as the card prints them, inside a class as the goals were declared. */
function inFormOrder(indicators: readonly Indicator[], card: Scorecard): readonly Indicator[] {
  const place = ({ class: name, second, position }: Indicator): readonly number[] => {
    const at = card.classes.findIndex((one) => one.class === name)
    return [at, card.classes[at]?.second.indexOf(second) ?? -1, position]
  }
  return [...indicators].sort((left, right) => {
    const [a, b] = [place(left), place(right)]
    const differs = a.findIndex((number, index) => number !== b[index])
    return differs === -1 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0)
  })
}
