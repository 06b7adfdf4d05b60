import { evaluateMetric } from '../evaluateMetric.ts'
import type { Metric } from '../metric.ts'
import type { MetricQuestion } from '../question.ts'
import type { LedgerReader } from '../reader.ts'

/** What a metric answers, in the form in which cases.csv writes it. */
export async function answerOf(of: Metric, question: MetricQuestion, reader: LedgerReader): Promise<string> {
  const { fact, explanation } = await evaluateMetric(of, question, reader)
  if (fact.kind === 'known') return explanation.printed
  return `${fact.kind === 'missing' ? '缺' : '不适用'}：${fact.reason}`
}
