import type { Fields, Ledger } from '@hengjian/ledger'
import type { Condition } from './reader.ts'

/** The name of an argument that narrows a metric (fundSource, kind …) and the field it narrows by. */
export type Narrowings = Readonly<Record<string, string>>

type Common = {
  /** camelCase; folder name and the word in indicators and stated totals. */
  readonly name: string
  /** 口径名称 as forms print it. */
  readonly title: string
  /** 元, 万元, 亿元 for money; a measure word; % for rates. */
  readonly unit: string
  /** Whose figure it is: the unit's own, or that of the whole region below it. */
  readonly scope: 'unit' | 'region'
  /** Document or office rule that defines it. */
  readonly basis: string
}

/** Adds up one field of the rows of one ledger that belong to a year, a subject and the arguments given. */
export type SumMetric = Common & {
  readonly kind: 'sum'
  readonly from: Ledger
  readonly where: readonly Condition[]
  readonly sum: string
  /** The date or year field that puts a row into a year. */
  readonly on: string
  /** The field that names the subject (a budget project), where the ledger has one. */
  readonly subject: string | null
  readonly by: Narrowings
  /** The argument without which rows of different measure words would be added up; it is also the unit. */
  readonly measuredBy: string | null
  /**
   * The rule by which no matching row means 0 once the ledger has other rows of that year: it is being
   * kept, and holds none of these. Null where that says nothing.
   */
  readonly noneIsNothing: string | null
}

/** A figure that has no ledger of detail here: a document states it (收入 from the final accounts). */
export type StatedMetric = Common & {
  readonly kind: 'stated'
  /** Names of what it can be narrowed by, with the word officials use. */
  readonly by: Narrowings
}

/** Adds up another metric over the rows of the subject ledger that meet the conditions (projects of one kind). */
export type SubjectsMetric = Common & {
  readonly kind: 'subjects'
  readonly of: Metric
  readonly subjects: Ledger
  /** The year field of the subject ledger. */
  readonly on: string
  readonly where: readonly Condition[]
}

export type RatioMetric = Common & { readonly kind: 'ratio'; readonly of: Metric; readonly to: Metric }
export type TotalMetric = Common & {
  readonly kind: 'total'
  readonly parts: readonly Metric[]
  /** Why a missing part counts as nothing once another part is known; null: every part has to be known. */
  readonly missingPartIsNothing: string | null
}
export type DifferenceMetric = Common & {
  readonly kind: 'difference'
  readonly from: Metric
  readonly less: Metric
  readonly missingPartIsNothing: string | null
}
export type GrowthMetric = Common & { readonly kind: 'growth'; readonly of: Metric }

/** 取数口径: what is counted, in whose name, in which unit. */
export type Metric =
  | SumMetric
  | StatedMetric
  | SubjectsMetric
  | RatioMetric
  | TotalMetric
  | DifferenceMetric
  | GrowthMetric

type SumDraft<F extends Fields> = Common & {
  readonly from: Ledger<F>
  readonly where: readonly (Condition & { readonly field: keyof F & string })[]
  readonly sum: keyof F & string
  readonly on: keyof F & string
  readonly subject?: keyof F & string
  readonly by?: Readonly<Record<string, keyof F & string>>
  readonly measuredBy?: string
  readonly noneIsNothing?: string
}

/**
 * Declares a metric that adds up a field.
 * @example metric({ name: 'executed', title: '全年执行数', unit: '万元', scope: 'unit', basis: '…',
 *   from: expenditures, where: [], sum: 'amount', on: 'paidOn', subject: 'project' })
 */
export const metric = <const F extends Fields>(draft: SumDraft<F>): SumMetric =>
  Object.freeze({
    ...draft,
    kind: 'sum' as const,
    from: draft.from,
    subject: draft.subject ?? null,
    by: draft.by ?? {},
    measuredBy: draft.measuredBy ?? null,
    noneIsNothing: draft.noneIsNothing ?? null,
  })

/** Declares a figure that only documents state. */
export const statedMetric = (
  draft: Omit<StatedMetric, 'kind' | 'by'> & { readonly by?: Narrowings },
): StatedMetric => Object.freeze({ ...draft, by: draft.by ?? {}, kind: 'stated' as const })

type SubjectsDraft<F extends Fields> = Common & {
  readonly of: Metric
  readonly subjects: Ledger<F>
  readonly on: keyof F & string
  readonly where: readonly (Condition & { readonly field: keyof F & string })[]
}

/** Declares a metric that adds up another one over the subjects of a year that meet the conditions. */
export const overSubjects = <const F extends Fields>(draft: SubjectsDraft<F>): SubjectsMetric =>
  Object.freeze({ ...draft, kind: 'subjects' as const })

/** `of ÷ to`, as a rate. */
export const ratio = (draft: Omit<RatioMetric, 'kind' | 'unit'>): RatioMetric =>
  Object.freeze({ ...draft, unit: '%', kind: 'ratio' as const })

type WithRule<M extends TotalMetric | DifferenceMetric> = Omit<M, 'kind' | 'missingPartIsNothing'> & {
  readonly missingPartIsNothing?: string
}

/** All parts added up; every part has to be known unless a rule says what a missing one means. */
export const sumOf = (draft: WithRule<TotalMetric>): TotalMetric =>
  Object.freeze({
    ...draft,
    missingPartIsNothing: draft.missingPartIsNothing ?? null,
    kind: 'total' as const,
  })

/** `from − less`. */
export const difference = (draft: WithRule<DifferenceMetric>): DifferenceMetric =>
  Object.freeze({
    ...draft,
    missingPartIsNothing: draft.missingPartIsNothing ?? null,
    kind: 'difference' as const,
  })

/** 同比: this year against the year before, as a rate of the year before. */
export const growth = (draft: Omit<GrowthMetric, 'kind' | 'unit'>): GrowthMetric =>
  Object.freeze({ ...draft, unit: '%', kind: 'growth' as const })

/** The metrics that a metric is directly composed of. */
export function inputsOf(of: Metric): readonly Metric[] {
  switch (of.kind) {
    case 'sum':
    case 'stated':
      return []
    case 'ratio':
      return [of.of, of.to]
    case 'total':
      return of.parts
    case 'difference':
      return [of.from, of.less]
    case 'growth':
    case 'subjects':
      return [of.of]
  }
}

/** The sums at the bottom of a metric. */
export const sumsOf = (of: Metric): readonly SumMetric[] =>
  of.kind === 'sum' ? [of] : inputsOf(of).flatMap(sumsOf)

/** The figures at the bottom of a metric that only documents state. */
export const statedPartsOf = (of: Metric): readonly StatedMetric[] =>
  of.kind === 'stated' ? [of] : inputsOf(of).flatMap(statedPartsOf)

/** The metric that a person or a file means by its name or by its title (`executed`, 全年执行数). */
export const findMetric = (metrics: ReadonlyMap<string, Metric>, word: string): Metric | undefined =>
  metrics.get(word) ?? [...metrics.values()].find(({ title }) => title === word)
