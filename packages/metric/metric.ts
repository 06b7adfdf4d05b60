import type { Ledger } from '@hengjian/ledger'
import type { MoneyUnit } from '@hengjian/values'
import type { Condition } from './reader.ts'

/** Whose figure it is: one budget project, the unit, or the whole region (全市口径). */
export type Scope = 'project' | 'unit' | 'region'

/** The unit in which a metric is spoken of. A measure word comes from the rows themselves. */
export type MetricUnit = MoneyUnit | '%' | '分' | '个' | '次' | '人次' | '批次' | '家' | '场次' | '件'

type Common = {
  readonly name: string
  readonly title: string
  readonly unit: MetricUnit
  readonly scope: Scope
  /** What it counts and by which rule, in one sentence for the metrics dictionary. */
  readonly definition: string
  readonly basis: string
}

/** A figure counted from one ledger: a sum over rows, narrowed by conditions, year and project. */
export type CountedMetric = Common & {
  readonly kind: 'counted'
  readonly from: Ledger
  readonly where: readonly Condition[]
  readonly sum: string
  /** The day or year that says to which year a row belongs. */
  readonly on: string
  /** The field that names the budget project. */
  readonly project: string
  /** The field that names the source of funds, where rows can be told apart by it. */
  readonly fundSource?: string
  /** Words of an indicator that narrow further: argument name → field. */
  readonly arguments?: Readonly<Record<string, string>>
  /** Nothing found is nothing spent, not nothing known: only where the form's rule says so. */
  readonly emptyMeans?: { readonly nothing: string }
}

/** Adds or subtracts other metrics in money. */
export type SumMetric = Common & {
  readonly kind: 'sum'
  readonly parts: readonly { readonly metric: Metric; readonly sign: 1 | -1 }[]
}

/** One metric divided by another, printed as a rate. */
export type RatioMetric = Common & {
  readonly kind: 'ratio'
  readonly numerator: Metric
  readonly denominator: Metric
}

export type Metric = CountedMetric | SumMetric | RatioMetric

/** Declares a figure that is counted from a ledger. */
export const metric = (draft: Omit<CountedMetric, 'kind'>): CountedMetric =>
  Object.freeze({ ...draft, kind: 'counted' as const })

/** Declares a figure that is the sum of others. */
export const sumOf = (draft: Omit<SumMetric, 'kind'>): SumMetric =>
  Object.freeze({ ...draft, kind: 'sum' as const })

/** Declares a rate: it keeps numerator and denominator. */
export const ratioOf = (draft: Omit<RatioMetric, 'kind'>): RatioMetric =>
  Object.freeze({ ...draft, kind: 'ratio' as const })

/** Metrics that a metric is made of; the guard looks for cycles along them. */
export function partsOf(of: Metric): readonly Metric[] {
  if (of.kind === 'sum') return of.parts.map((part) => part.metric)
  return of.kind === 'ratio' ? [of.numerator, of.denominator] : []
}
