import type { Arguments } from './arguments.ts'
import { writeArguments } from './arguments.ts'
import type { Metric } from './metric.ts'
import type { Fact, Value } from '@hengjian/values'
import type { Explanation } from './explanation.ts'

/** The row that a figure is about, a budget project for example, with the words that name it in sentences. */
export type Subject = { readonly id: string; readonly caption: string }

/** For whom, for which year and about what a metric is asked. */
export type MetricQuestion = {
  readonly organisation: number
  readonly year: number
  readonly subject?: Subject
  readonly arguments?: Arguments
}

/** A number with its name: value, or the reason why there is none, and how it came about. */
export type Figure = {
  /** The question in one text; equal questions have equal keys. */
  readonly key: string
  readonly metric: string
  readonly fact: Fact<Value>
  readonly explanation: Explanation
}

/** `executed:3:2023:<project>:fundSource=…` */
export function keyOf(of: Metric, question: MetricQuestion): string {
  const narrowed = writeArguments(question.arguments ?? {}, of) ?? ''
  return [of.name, question.organisation, question.year, question.subject?.id ?? '', narrowed].join(':')
}

/** 2023年度项目“甲”（资金来源：当年财政拨款） */
export function questionInWords(of: Metric, question: MetricQuestion): string {
  const subject = question.subject ? `“${question.subject.caption}”` : ''
  const narrowed = writeArguments(question.arguments ?? {}, of)
  return `${question.year}年度${subject}${narrowed === null ? '' : `（${narrowed.replaceAll('=', '：')}）`}`
}
