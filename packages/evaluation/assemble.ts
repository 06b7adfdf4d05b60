import {
  type Ask,
  evaluateMetric,
  type Explanation,
  explain,
  type Figure,
  type LedgerReader,
  type Metric,
} from '@hengjian/metric'
import {
  assertInvariant,
  Decimal,
  type Fact,
  isKnown,
  known,
  missing,
  moneyInWanYuan,
  scoreValue,
  textValue,
  type Value,
} from '@hengjian/values'
import { executionFindings, indicatorFindings, weightFindings } from './findings.ts'
import type { Indicator } from './indicator.ts'
import {
  type FundRow,
  fundRowNames,
  fundRows,
  type Funds,
  type ProjectEvaluation,
  type ScoredIndicator,
} from './projectEvaluation.ts'
import type { Scorecard } from './scorecard.ts'
import { executionScore } from './scoring/methods.ts'
import { cannotTell, type Score } from './scoring/score.ts'
import { scoreIndicator } from './scoring/scoreIndicator.ts'

/** The metrics that the fund block asks, handed over by the form's definition in the catalogue. */
export type FundMetrics = {
  readonly initial: Metric
  readonly fullYear: Metric
  readonly executed: Metric
  readonly rate: Metric
}

export type AssembleInput = {
  readonly org: number
  readonly year: number
  readonly project: { readonly id: string; readonly caption: string }
  readonly supervisingDept: string
  readonly implementingUnit: string
  readonly expected: string | null
  readonly achieved: string | null
  readonly claimedExecution: Decimal | null
  readonly indicators: readonly Indicator[]
  readonly scorecard: Scorecard
  readonly metrics: FundMetrics
  readonly metricNamed: (name: string) => Metric | undefined
  readonly demo: boolean
}

/** Evaluates everything a project's form shows: each figure once, with its explanation. */
export async function assembleProjectEvaluation(
  input: AssembleInput,
  reader: LedgerReader,
): Promise<ProjectEvaluation> {
  const { scorecard, claimedExecution } = input
  const ask: Ask = { org: input.org, year: input.year, project: input.project }
  const funds = Object.fromEntries(
    await inTurn(fundRowNames, async (row) => [row, await fundsOf(input.metrics, ask, row, reader)] as const),
  ) as Record<FundRow, Funds>
  const executionRate = await evaluateMetric(input.metrics.rate, ask, reader)
  const score = scoreOfExecution(scorecard, funds.total)
  const execution = {
    score,
    claimed: claimedExecution,
    given: claimedExecution ?? pointsOf(score),
    explanation: explainScore('执行率得分', score, scorecard, [executionRate.explanation]),
  }
  const indicators = await inTurn(input.indicators, (indicator) => scored(indicator, input, ask, reader))
  const claimedTotal = totalOf([execution.given, ...indicators.map(({ given }) => given)])
  const computedTotal = computedRange([{ score, given: execution.given }, ...indicators])
  return {
    subject: input.project.caption,
    supervisingDept: input.supervisingDept,
    implementingUnit: input.implementingUnit,
    year: input.year,
    expected: input.expected,
    achieved: input.achieved,
    scorecard,
    funds,
    executionRate,
    execution,
    indicators,
    claimedTotal,
    computedTotal,
    findings: [
      ...executionFindings(score, claimedExecution),
      ...indicators.flatMap(({ indicator, actual, score: own, given }) =>
        indicatorFindings({ indicator, actual: actual.fact, score: own, given }),
      ),
      ...weightFindings(input.indicators, scorecard),
    ],
    figures: figuresOf(funds, executionRate, execution.explanation, indicators, scorecard, claimedTotal),
    asOf: reader.asOf,
    demo: input.demo,
  }
}

/** One after the other: they share one transaction, and the order of reading is the order of the form. */
async function inTurn<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<readonly U[]> {
  const results: U[] = []
  for (const item of items) results.push(await work(item))
  return results
}

async function fundsOf(metrics: FundMetrics, ask: Ask, row: FundRow, reader: LedgerReader): Promise<Funds> {
  const { source } = fundRows[row]
  const narrowed = source === null ? ask : { ...ask, fundSource: source }
  return {
    initial: await evaluateMetric(metrics.initial, narrowed, reader),
    fullYear: await evaluateMetric(metrics.fullYear, narrowed, reader),
    executed: await evaluateMetric(metrics.executed, narrowed, reader),
  }
}

function scoreOfExecution(card: Scorecard, { executed, fullYear }: Funds): Score {
  if (!isKnown(executed.fact)) return cannotTell(executed.fact.reason)
  if (!isKnown(fullYear.fact)) return cannotTell(fullYear.fact.reason)
  assertInvariant(
    executed.fact.value.type === 'money' && fullYear.fact.value.type === 'money',
    'the fund block is money',
  )
  return executionScore(
    card.execution.weight,
    moneyInWanYuan(executed.fact.value.money),
    moneyInWanYuan(fullYear.fact.value.money),
  )
}

async function scored(
  indicator: Indicator,
  input: AssembleInput,
  ask: Ask,
  reader: LedgerReader,
): Promise<ScoredIndicator> {
  const actual = await actualOf(indicator, input, ask, reader)
  const score = scoreIndicator(indicator, actual.fact, input.scorecard)
  return { indicator, actual, score, given: indicator.claimed ?? pointsOf(score) }
}

/** 实际完成值: what was typed stands; otherwise the metric that the goal names; otherwise missing. */
async function actualOf(
  indicator: Indicator,
  input: AssembleInput,
  ask: Ask,
  reader: LedgerReader,
): Promise<Figure> {
  const typed = { kind: 'typed', ledger: 'performanceIndicators', rowId: indicator.id } as const
  if (indicator.actualText !== null) {
    const fact = known(textValue(indicator.actualText))
    return {
      fact,
      explanation: explain(`${indicator.name} · 实际完成值`, fact, typed, { inWords: '填报人填写。' }),
    }
  }
  const metric = indicator.metric === null ? undefined : input.metricNamed(indicator.metric)
  if (metric)
    return evaluateMetric(
      metric,
      { ...ask, arguments: indicator.metricWord === null ? {} : { word: indicator.metricWord } },
      reader,
    )
  const fact: Fact<Value> = missing('实际完成值未填。请填写结果，或在绩效指标里选择取数口径。')
  return { fact, explanation: explain(`${indicator.name} · 实际完成值`, fact, typed) }
}

const pointsOf = (score: Score): Decimal | null => (score.kind === 'exact' ? score.points : null)

function totalOf(scores: readonly (Decimal | null)[]): Fact<Value> {
  const open = scores.filter((score) => score === null).length
  if (open > 0) return missing(`还有 ${open} 项没有得分。`)
  return known(
    scoreValue(
      scores.reduce<Decimal>((sum, score) => (score === null ? sum : sum.plus(score)), new Decimal(0)),
    ),
  )
}

/** By the rules: exact points where there are any; a person's own score inside a range; nothing where the rule cannot tell. */
function computedRange(items: readonly { readonly score: Score; readonly given: Decimal | null }[]): {
  readonly from: Decimal
  readonly to: Decimal
} {
  let [from, to] = [new Decimal(0), new Decimal(0)]
  for (const { score, given } of items) {
    if (score.kind === 'cannotTell') continue
    const inRange = score.kind === 'range' && given !== null && given.gte(score.from) && given.lte(score.to)
    from = from.plus(score.kind === 'exact' ? score.points : inRange ? given : score.from)
    to = to.plus(score.kind === 'exact' ? score.points : inRange ? given : score.to)
  }
  return { from, to }
}

function explainScore(
  title: string,
  score: Score,
  card: Scorecard,
  inputs: readonly Explanation[],
): Explanation {
  const source = {
    kind: 'rule',
    scorecard: card.name,
    clause: `${card.basis.document} ${card.basis.clause}`,
  } as const
  if (score.kind === 'cannotTell') return explain(title, missing(score.reason), source, { inputs })
  const fact: Fact<Value> =
    score.kind === 'exact'
      ? known(scoreValue(score.points))
      : missing(`由评价人在 ${score.from.toFixed(2)}～${score.to.toFixed(2)} 之间打分。`)
  return explain(title, fact, source, {
    inWords: score.inWords,
    withNumbers: score.withNumbers,
    notes: score.asks === null ? [] : [score.asks],
    inputs,
  })
}

function figuresOf(
  funds: Readonly<Record<FundRow, Funds>>,
  rate: Figure,
  execution: Explanation,
  indicators: readonly ScoredIndicator[],
  card: Scorecard,
  total: Fact<Value>,
): Readonly<Record<string, Explanation>> {
  const figures: Record<string, Explanation> = {}
  for (const row of fundRowNames)
    for (const column of ['initial', 'fullYear', 'executed'] as const)
      figures[`funds.${row}.${column}`] = funds[row][column].explanation
  figures['execution.rate'] = rate.explanation
  figures['execution.score'] = execution
  const scores = [execution]
  for (const { indicator, actual, score, given } of indicators) {
    figures[`indicator.${indicator.id}.actual`] = actual.explanation
    const own = explainScore(`${indicator.name} · 得分`, score, card, [actual.explanation])
    const differs = given !== null && indicator.claimed !== null
    const shown = differs ? { ...own, notes: [...own.notes, `自评得分 ${given.toFixed(2)}。`] } : own
    figures[`indicator.${indicator.id}.score`] = shown
    scores.push(shown)
  }
  figures['total'] = explain(
    '总分',
    total,
    { kind: 'computed' },
    { inWords: '执行率得分与各指标得分之和', inputs: scores },
  )
  return figures
}
