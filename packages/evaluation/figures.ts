import { type Explanation, explain } from '@hengjian/metric'
import { type Decimal, type Fact, known, missing, scoreValue, type Value } from '@hengjian/values'
import { fundColumns, type FundRow } from './funds.ts'
import type { Execution, ScoredIndicator } from './projectEvaluation.ts'
import type { Scorecard } from './scorecard.ts'
import type { Score } from './scoring/score.ts'
import type { Splits } from './splits.ts'

type Scored = { readonly title: string; readonly score: Score; readonly claimed: Decimal | null }

/** How a score came about: the rule's own working, with the claim beside it where one was made. */
function explainScore(
  { title, score, claimed }: Scored,
  card: Scorecard,
  inputs: readonly Explanation[],
): Explanation {
  const { document, clause } = card.basis
  const source = { kind: 'rule', scorecard: card.name, clause: `${document} ${clause}` } as const
  const claim = claimed === null ? [] : [`自评得分 ${claimed.toFixed(2)}。`]
  if (score.kind === 'cannotTell')
    return explain(title, missing(score.reason), source, { notes: claim, inputs: [...inputs] })
  const fact: Fact<Value> =
    score.kind === 'exact'
      ? known(scoreValue(score.points))
      : missing(`由评价人在 ${score.from.toFixed(2)}～${score.to.toFixed(2)} 之间打分。`)
  return explain(title, fact, source, {
    inWords: score.inWords,
    withNumbers: score.withNumbers,
    notes: [...(score.asks === null ? [] : [score.asks]), ...claim],
    inputs: [...inputs],
  })
}

/** Every number of the form that opens, by key. */
export function figuresOf(
  fundRows: readonly FundRow[],
  splits: Splits,
  execution: Execution,
  indicators: readonly ScoredIndicator[],
  card: Scorecard,
  total: Fact<Value>,
): Readonly<Record<string, Explanation>> {
  const figures: Record<string, Explanation> = {}
  for (const { key, funds } of fundRows)
    for (const column of fundColumns) figures[`funds.${key}.${column}`] = funds[column].explanation
  for (const { key, figure } of [...splits.income, ...splits.spending])
    figures[`split.${key}`] = figure.explanation
  figures['execution.rate'] = execution.rate.explanation
  const scores = [
    explainScore({ title: '执行率得分', ...execution }, card, execution.rate.explanation.inputs),
  ]
  figures['execution.score'] = scores[0] as Explanation
  for (const { indicator, actual, score } of indicators) {
    figures[`indicator.${indicator.id}.actual`] = actual.figure.explanation
    const title = `${indicator.name} · 得分`
    const own = explainScore({ title, score, claimed: indicator.claimed }, card, [actual.figure.explanation])
    figures[`indicator.${indicator.id}.score`] = own
    scores.push(own)
  }
  const inWords = '执行率得分与各指标得分之和'
  figures['total'] = explain('总分', total, { kind: 'computed' }, { inWords, inputs: scores })
  return figures
}
