import type { Arguments, Metric } from '@hengjian/metric'

/** The metrics that the fund block asks, once for each source of funds and once for all. */
export type FundMetrics = { readonly initial: Metric; readonly fullYear: Metric; readonly executed: Metric }

/** A row of the fund block: the words of the form, and the source of funds they stand for in the ledgers. */
export type FundSourceRow = { readonly key: string; readonly label: string; readonly fundSource: string }

/** A line of 按收入性质分 or 按支出性质分: one figure of the whole unit. */
export type SplitLine = {
  readonly key: string
  readonly label: string
  readonly metric: Metric
  readonly narrowed: Arguments
}

type ScoredForm = {
  readonly name: string
  readonly title: string
  /** The document that prescribes the form. */
  readonly basis: string
  /** Which scorecard holds from which year on. */
  readonly scorecards: readonly { readonly name: string; readonly fromYear: number }[]
  /** Relative widths of the nine columns. */
  readonly columns: readonly number[]
}

/** A project form as its catalogue entry declares it. */
export type ProjectReport = ScoredForm & {
  readonly kind: 'project'
  /** The ledger whose rows are evaluated. */
  readonly subjectLedger: string
  /** Its field that 主管部门 is printed from. */
  readonly supervisingDept: string
  readonly funds: {
    readonly metrics: FundMetrics
    readonly sources: readonly FundSourceRow[]
    readonly totalLabel: string
  }
}

/** The form of the whole unit: its total is scored, and split by where the money came from and went. */
export type DepartmentReport = ScoredForm & {
  readonly kind: 'department'
  readonly funds: {
    readonly metrics: FundMetrics
    readonly totalLabel: string
    readonly income: readonly SplitLine[]
    readonly spending: readonly SplitLine[]
  }
}

/** A form that scores: goals, funds, indicators, total. */
export type ScoredReport = ProjectReport | DepartmentReport

/** Declares a project form. */
export const projectReport = (draft: Omit<ProjectReport, 'kind'>): ProjectReport =>
  Object.freeze({ ...draft, kind: 'project' as const })

/** Declares the form of the whole unit. */
export const departmentReport = (draft: Omit<DepartmentReport, 'kind'>): DepartmentReport =>
  Object.freeze({ ...draft, kind: 'department' as const })

/** The name of the scorecard that holds in a year; undefined before the first. */
export const scorecardIn = (report: ScoredReport, year: number): string | undefined =>
  [...report.scorecards].sort((a, b) => b.fromYear - a.fromYear).find(({ fromYear }) => fromYear <= year)
    ?.name
