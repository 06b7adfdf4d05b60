import type { Explanation, Figure } from '@hengjian/metric'
import type { Decimal, Fact, Value } from '@hengjian/values'
import type { Actual } from './actual.ts'
import type { Finding } from './findings/finding.ts'
import type { FundRow } from './funds.ts'
import type { Indicator } from './indicator.ts'
import type { ScoredReport } from './projectReport.ts'
import type { Scorecard } from './scorecard.ts'
import type { Score } from './scoring/score.ts'
import type { Splits } from './splits.ts'

/** An indicator with its result, what the rule gives, and what the unit claims. */
export type ScoredIndicator = {
  readonly indicator: Indicator
  readonly actual: Actual
  readonly score: Score
  /** What stands in 得分: the claim, else the rule's exact points, else nothing yet. */
  readonly given: Decimal | null
}

/** The scored row of the fund block. */
export type Execution = {
  readonly rate: Figure
  readonly score: Score
  readonly claimed: Decimal | null
  readonly given: Decimal | null
}

/** 总分 by the rules: one number, or a range where a person decides or a result is missing. */
export type ComputedTotal = { readonly from: Decimal; readonly to: Decimal }

/** A self-evaluation of a project or of the whole unit, assembled: everything that form, panel, findings and documents show. */
export type ProjectEvaluation = {
  readonly report: ScoredReport
  readonly subject: string
  readonly supervisingDept: string
  readonly implementingUnit: string
  readonly year: number
  readonly expected: string | null
  readonly achieved: string | null
  readonly scorecard: Scorecard
  readonly fundRows: readonly FundRow[]
  readonly splits: Splits
  readonly execution: Execution
  /** In the order of the form. */
  readonly indicators: readonly ScoredIndicator[]
  /** 总分 as it stands on the form; missing while a score is open. */
  readonly claimedTotal: Fact<Value>
  readonly computedTotal: ComputedTotal
  readonly findings: readonly Finding[]
  /** Every number of the form that opens, by key: funds.<row>.<column>, split.<line>, execution.rate, execution.score, indicator.<id>.actual, indicator.<id>.score, total. */
  readonly figures: Readonly<Record<string, Explanation>>
  readonly asOf: { readonly block: number | null; readonly at: string }
  readonly demo: boolean
}

/** `99.80`, or `91.80～99.80` where the rules leave a range. */
export const printTotal = ({ from, to }: ComputedTotal): string =>
  from.equals(to) ? from.toFixed(2) : `${from.toFixed(2)}～${to.toFixed(2)}`
