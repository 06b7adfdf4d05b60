import { type Decimal, isKnown, moneyInWanYuan, type Value } from '@hengjian/values'
import { fundColumns, type FundRow } from '../funds.ts'
import type { Execution, ProjectEvaluation } from '../projectEvaluation.ts'
import type { Finding, FindingLevel } from './finding.ts'

const found = (code: string, level: FindingLevel, message: string, figure: string): Finding => ({
  code,
  level,
  place: '年度资金总额',
  message,
  figure,
  indicator: 'execution',
})

const wanYuan = (value: Value): Decimal | null =>
  value.type === 'money' ? moneyInWanYuan(value.money) : null

/** The score that the rate rounded to a whole per cent would give: 98.22 % as 98 % → 9.80. */
const scoreOfRoundedRate = ({ rate }: Execution, weight: Decimal): Decimal | null =>
  isKnown(rate.fact) && rate.fact.value.type === 'rate'
    ? weight.times(rate.fact.value.rate.value.times(100).toDecimalPlaces(0)).div(100)
    : null

function claimFindings({ execution, scorecard }: ProjectParts): readonly Finding[] {
  const { score, claimed } = execution
  if (claimed === null || score.kind !== 'exact' || claimed.equals(score.points)) return []
  const early = scoreOfRoundedRate(execution, scorecard.execution.weight)
  const working = `按表内数 ${score.withNumbers}`
  if (early !== null && claimed.equals(early))
    return [
      found(
        'RATE_ROUNDED_EARLY',
        'warning',
        `执行率按取整数计分，所填得分 ${claimed.toFixed(2)}；${working}，请核对。`,
        'execution.score',
      ),
    ]
  const level = claimed.gt(score.points) ? 'error' : 'warning'
  return [
    found(
      'EXECUTION_SCORE_DIFFERS',
      level,
      `执行率所填得分 ${claimed.toFixed(2)}；${working}，请核对。`,
      'execution.score',
    ),
  ]
}

const columnTitles = { initial: '年初预算数', fullYear: '全年预算数', executed: '全年执行数' } as const

/** A total stated as one number against its sources; a blank source counts as nothing. */
function sumFindings(fundRows: readonly FundRow[]): readonly Finding[] {
  const total = fundRows.at(-1)?.funds
  if (!total) return []
  return fundColumns.flatMap((column) => {
    const stated = total[column].fact
    const parts = fundRows
      .slice(0, -1)
      .map(({ funds }) => funds[column].fact)
      .filter(isKnown)
    const whole = isKnown(stated) ? wanYuan(stated.value) : null
    const amounts = parts.flatMap(({ value }) => wanYuan(value) ?? [])
    if (whole === null || amounts.length === 0) return []
    const sum = amounts.reduce((left, right) => left.plus(right))
    if (sum.equals(whole)) return []
    const message = `${columnTitles[column]}所填 ${whole.toFixed()}；按各资金来源合计 ${sum.toFixed()}，请核对。`
    return [found('FUNDS_DO_NOT_ADD', 'error', message, `funds.total.${column}`)]
  })
}

function overspent(fundRows: readonly FundRow[]): readonly Finding[] {
  const total = fundRows.at(-1)?.funds
  if (!total || !isKnown(total.executed.fact) || !isKnown(total.fullYear.fact)) return []
  const [spent, budget] = [wanYuan(total.executed.fact.value), wanYuan(total.fullYear.fact.value)]
  if (spent === null || budget === null || spent.lte(budget)) return []
  const message = `全年执行数 ${spent.toFixed()}，超过全年预算数 ${budget.toFixed()}；请核对，或补充追加、调剂依据。`
  return [found('SPENT_OVER_BUDGET', 'warning', message, 'funds.total.executed')]
}

function missingFunds(fundRows: readonly FundRow[]): readonly Finding[] {
  const total = fundRows.at(-1)?.funds
  if (!total) return []
  return fundColumns.flatMap((column) => {
    const { fact } = total[column]
    if (fact.kind === 'known') return []
    const message = `${columnTitles[column]}还没有：${fact.reason}`
    return [found('FUNDS_MISSING', 'notice', message, `funds.total.${column}`)]
  })
}

type ProjectParts = Pick<ProjectEvaluation, 'execution' | 'scorecard' | 'fundRows'>

/** Findings of the fund block. */
export const executionFindings = (evaluation: ProjectParts): readonly Finding[] => [
  ...missingFunds(evaluation.fundRows),
  ...sumFindings(evaluation.fundRows),
  ...overspent(evaluation.fundRows),
  ...claimFindings(evaluation),
]
