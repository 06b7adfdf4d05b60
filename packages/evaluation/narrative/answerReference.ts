import {
  evaluateMetric,
  type Explanation,
  growth,
  isMoneyUnit,
  type LedgerReader,
  type Metric,
  type MetricQuestion,
  ratio,
  type Subject,
} from '@hengjian/metric'
import { isKnown, missing, printValue, unitOf, type Value } from '@hengjian/values'
import { printOnForm } from '../form/printOnForm.ts'
import type { Reference } from './references.ts'

/** A reference with the words that stand for it in print, or the reason why there are none. */
export type Answered = {
  readonly text: string
  readonly missing: string | null
  readonly explanation: Explanation
}

/** 同比 and shares are metrics like any other, made of those that are named. */
function metricOf({ metric, shown }: Reference): Metric {
  if (shown === 'value') return metric
  const common = { scope: metric.scope, basis: metric.basis }
  return shown === 'growth'
    ? growth({ ...common, name: `${metric.name}Growth`, title: `${metric.title}同比`, of: metric })
    : ratio({
        ...common,
        name: `${metric.name}Share`,
        title: `${metric.title}占${shown.shareOf.title}的比例`,
        of: metric,
        to: shown.shareOf,
      })
}

/** 增长47.64%, 下降8.40%, 与上年持平; a number with its unit otherwise. */
function inWords(value: Value, { shown, metric, unit }: Reference): string {
  const wanted = unit ?? metric.unit
  const options = isMoneyUnit(wanted) ? { moneyUnit: wanted } : {}
  if (shown !== 'growth' || value.type !== 'rate')
    return `${printOnForm(value, options.moneyUnit)}${unitOf(value, options)}`
  if (value.rate.value.isZero()) return '与上年持平'
  const size = printValue({ ...value, rate: { ...value.rate, value: value.rate.value.abs() } })
  return `${value.rate.value.isNegative() ? '下降' : '增长'}${size}`
}

/**
 * Answers a reference of a report.
 * @param projects of the year, by name
 */
export async function answerReference(
  reference: Reference,
  question: Pick<MetricQuestion, 'organisation' | 'year'>,
  projects: ReadonlyMap<string, Subject>,
  reader: LedgerReader,
): Promise<Answered> {
  const { project, years, narrowed, source } = reference
  const subject = project === null ? null : projects.get(project)
  const metric = metricOf(reference)
  const asked = { ...question, year: question.year + years, arguments: narrowed }
  const { fact, explanation } = await evaluateMetric(metric, subject ? { ...asked, subject } : asked, reader)
  const titled = { ...explanation, title: titleOf(reference, explanation.title, question.year) }
  const gap =
    subject === undefined
      ? missing(`预算项目中没有${question.year}年度的“${project}”，请核对项目名称。`)
      : fact
  if (isKnown(gap)) return { text: inWords(gap.value, reference), missing: null, explanation: titled }
  return { text: `（缺：${source}）`, missing: gap.reason, explanation: titled }
}

const titleOf = ({ project, years }: Reference, title: string, year: number): string =>
  [years === 0 ? '' : `${year + years}年度`, title, project === null ? '' : `（${project}）`].join('')
