import { evaluateMetric, explain, type Figure, type LedgerReader, type Metric } from '@hengjian/metric'
import type { MetricQuestion } from '@hengjian/metric'
import { printInComputation } from '@hengjian/metric'
import {
  assertInvariant,
  chainFact,
  type Fact,
  known,
  type Money,
  moneyInWanYuan,
  moneyValue,
  rate,
  rateValue,
  sumMoney,
  type Value,
} from '@hengjian/values'
import type { FundMetrics, ScoredReport } from './projectReport.ts'
import type { Scorecard } from './scorecard.ts'
import { executionScore } from './scoring/methods.ts'
import { cannotTell, type Score } from './scoring/score.ts'

/** 年初预算数, 全年预算数, 全年执行数 of one row. */
export type Funds = { readonly initial: Figure; readonly fullYear: Figure; readonly executed: Figure }
export const fundColumns = [
  'initial',
  'fullYear',
  'executed',
] as const satisfies readonly (keyof FundMetrics)[]

/** A row of the fund block; the last one, `total`, is the only one that is scored. */
export type FundRow = { readonly key: string; readonly label: string; readonly funds: Funds }

const amountOf = (fact: Fact<Value>): Money | null => {
  if (fact.kind !== 'known') return null
  assertInvariant(fact.value.type === 'money', 'the fund block is money')
  return fact.value.money
}

/** Reads the fund block: each source, then 年度资金总额. */
export async function readFunds(
  report: ScoredReport,
  question: MetricQuestion,
  scorecard: Scorecard,
  reader: LedgerReader,
): Promise<readonly FundRow[]> {
  const { metrics, totalLabel } = report.funds
  const sources = report.kind === 'project' ? report.funds.sources : []
  const ask = async (fundSource?: string): Promise<Funds> => {
    const narrowed = fundSource === undefined ? question : { ...question, arguments: { fundSource } }
    const initial = await evaluateMetric(metrics.initial, narrowed, reader)
    const fullYear = await evaluateMetric(metrics.fullYear, narrowed, reader)
    return { initial, fullYear, executed: await evaluateMetric(metrics.executed, narrowed, reader) }
  }
  const rows: FundRow[] = []
  for (const { key, label, fundSource } of sources) rows.push({ key, label, funds: await ask(fundSource) })
  const whole = await ask()
  const total = (column: keyof Funds): Figure =>
    totalOf(
      metrics[column],
      whole[column],
      rows.map((row) => ({ label: row.label, figure: row.funds[column] })),
      scorecard,
    )
  const funds = { initial: total('initial'), fullYear: total('fullYear'), executed: total('executed') }
  return [...rows, { key: 'total', label: totalLabel, funds }]
}

type Part = { readonly label: string; readonly figure: Figure }

/**
 * 年度资金总额 of one column: what the office stated as one total, else the sum of the sources. A blank
 * source counts as nothing because the form's own rule says so, and only here; when all are blank so is
 * the total.
 */
function totalOf(metric: Metric, whole: Figure, parts: readonly Part[], scorecard: Scorecard): Figure {
  const filled = parts.filter(({ figure }) => figure.fact.kind === 'known')
  const statedAsOne = whole.explanation.source.kind === 'total'
  if (statedAsOne || filled.length === 0) return whole
  const amounts = filled.flatMap(({ figure }) => amountOf(figure.fact) ?? [])
  const fact = known(moneyValue(sumMoney(amounts)))
  const numbers = amounts.map((amount) => printInComputation(moneyValue(amount), metric.unit))
  const blanks = parts.length > filled.length ? [scorecard.blankFundSource.clause] : []
  return {
    ...whole,
    fact,
    explanation: explain(
      metric.title,
      fact,
      { kind: 'computed' },
      {
        unit: metric.unit,
        inWords: '各资金来源合计',
        withNumbers: `${numbers.join(' + ')} = ${printInComputation(fact.value, metric.unit)}`,
        notes: blanks,
        inputs: filled.map(({ label, figure }) => ({
          ...figure.explanation,
          title: `${metric.title}（${label.replace(/^其中[：:]/, '')}）`,
        })),
      },
    ),
  }
}

/** 执行率 of the total row, from the two amounts that stand in it. */
export function executionRateOf({ executed, fullYear }: Funds): Figure {
  const fact = chainFact(executed.fact, () =>
    chainFact(fullYear.fact, (): Fact<Value> => {
      const [above, below] = [amountOf(executed.fact), amountOf(fullYear.fact)]
      assertInvariant(above && below, 'both amounts are known')
      const found = rate(moneyInWanYuan(above), moneyInWanYuan(below), { denominator: '全年预算数' })
      return found.kind === 'known' ? known(rateValue(found.value)) : found
    }),
  )
  const numbers = [executed, fullYear].map((figure) =>
    figure.fact.kind === 'known' ? printInComputation(figure.fact.value, '万元') : '',
  )
  const explanation = explain(
    '执行率',
    fact,
    { kind: 'computed' },
    {
      inWords: '全年执行数 ÷ 全年预算数',
      inputs: [executed.explanation, fullYear.explanation],
    },
  )
  const withNumbers = fact.kind === 'known' ? `${numbers.join(' ÷ ')} = ${explanation.printed}` : null
  return {
    key: 'execution.rate',
    metric: 'execution.rate',
    fact,
    explanation: { ...explanation, withNumbers },
  }
}

/** 执行率得分 of the total row. */
export function scoreExecution({ executed, fullYear }: Funds, scorecard: Scorecard): Score {
  for (const { fact } of [executed, fullYear]) if (fact.kind !== 'known') return cannotTell(fact.reason)
  const [above, below] = [amountOf(executed.fact), amountOf(fullYear.fact)]
  assertInvariant(above && below, 'both amounts are known')
  return executionScore(scorecard.execution.weight, moneyInWanYuan(above), moneyInWanYuan(below))
}
