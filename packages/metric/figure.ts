import type { Fact, PrintOptions, Value } from '@hengjian/values'
import type { Explanation } from './explanation.ts'
import type { Metric } from './metric.ts'

/** What is asked: a metric of an organisation and year, narrowed to a project, a source of funds, or an indicator's words. */
export type Ask = {
  readonly org: number
  readonly year: number
  readonly project?: { readonly id: string; readonly caption: string } | undefined
  readonly fundSource?: string | undefined
  readonly arguments?: Readonly<Record<string, string>> | undefined
}

/** A figure: what it is, and how it came about. */
export type Figure = { readonly fact: Fact<Value>; readonly explanation: Explanation }

/** How figures of a metric are printed: money in the metric's unit. */
export function printOf(metric: Metric): PrintOptions {
  const { unit } = metric
  return unit === '元' || unit === '万元' || unit === '亿元' ? { moneyUnit: unit } : {}
}
