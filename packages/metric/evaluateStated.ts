import { missing } from '@hengjian/values'
import { definitionOf } from './definition.ts'
import type { Detail } from './evaluateSum.ts'
import { explain } from './explanation.ts'
import type { StatedMetric } from './metric.ts'
import { type MetricQuestion, questionInWords } from './question.ts'

/** A figure without detail is missing until a document states it; the sentence says where to enter it. */
export function evaluateStated(of: StatedMetric, question: MetricQuestion): Detail {
  const fact = missing(
    `还没有${questionInWords(of, question)}的“${of.title}”，请导入决算报表，或在“汇总数”中录入。`,
  )
  return {
    fact,
    hasRows: false,
    explanation: explain(of.title, fact, { kind: 'computed' }, { inWords: definitionOf(of) }),
  }
}
