import type { Explanation, Figure } from '@hengjian/metric'
import type { Decimal, Fact, Value } from '@hengjian/values'
import type { Finding } from './findings.ts'
import type { Indicator } from './indicator.ts'
import type { Scorecard } from './scorecard.ts'
import type { Score } from './scoring/score.ts'

/** Rows of the fund block in the order of the form: what is printed, and the source of funds it stands for. */
export const fundRows = {
  fiscal: { label: '其中：当年财政拨款', source: '当年财政拨款' },
  carriedOver: { label: '上年结转金额', source: '上年结转资金' },
  other: { label: '其它资金', source: '其他资金' },
  total: { label: '年度资金总额', source: null },
} as const
export type FundRow = keyof typeof fundRows
export const fundRowNames = Object.keys(fundRows) as readonly FundRow[]

/** 年初预算数, 全年预算数, 全年执行数 of one row. */
export type Funds = { readonly initial: Figure; readonly fullYear: Figure; readonly executed: Figure }

/** An indicator with its result, what the rule gives, and what the unit claims. */
export type ScoredIndicator = {
  readonly indicator: Indicator
  readonly actual: Figure
  readonly score: Score
  /** What stands in 得分: the claim, else the rule's exact points, else nothing yet. */
  readonly given: Decimal | null
}

/** A project's self-evaluation, assembled: everything that form, panel, findings and documents show. */
export type ProjectEvaluation = {
  readonly subject: string
  readonly supervisingDept: string
  readonly implementingUnit: string
  readonly year: number
  readonly expected: string | null
  readonly achieved: string | null
  readonly scorecard: Scorecard
  readonly funds: Readonly<Record<FundRow, Funds>>
  readonly executionRate: Figure
  readonly execution: {
    readonly score: Score
    readonly claimed: Decimal | null
    readonly given: Decimal | null
    readonly explanation: Explanation
  }
  readonly indicators: readonly ScoredIndicator[]
  /** 总分 as it stands on the form; missing while a score is open. */
  readonly claimedTotal: Fact<Value>
  /** 总分 by the rules; a range where people decide. */
  readonly computedTotal: { readonly from: Decimal; readonly to: Decimal }
  readonly findings: readonly Finding[]
  /** Every number of the form that opens, by key. */
  readonly figures: Readonly<Record<string, Explanation>>
  readonly asOf: { readonly block: number | null; readonly at: string }
  readonly demo: boolean
}
