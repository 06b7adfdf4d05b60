import type { Metric } from '@hengjian/metric'

/** The metrics that the fund block asks, once for each source of funds and once for all. */
export type FundMetrics = { readonly initial: Metric; readonly fullYear: Metric; readonly executed: Metric }

/** A row of the fund block: the words of the form, and the source of funds they stand for in the ledgers. */
export type FundSourceRow = { readonly key: string; readonly label: string; readonly fundSource: string }

/** A project form as its catalogue entry declares it. */
export type ProjectReport = {
  readonly kind: 'project'
  readonly name: string
  readonly title: string
  /** The ledger whose rows are evaluated. */
  readonly subjectLedger: string
  /** Its field that 主管部门 is printed from. */
  readonly supervisingDept: string
  /** The document that prescribes the form. */
  readonly basis: string
  /** Which scorecard holds from which year on. */
  readonly scorecards: readonly { readonly name: string; readonly fromYear: number }[]
  readonly funds: {
    readonly metrics: FundMetrics
    readonly sources: readonly FundSourceRow[]
    readonly totalLabel: string
  }
  /** Relative widths of the nine columns. */
  readonly columns: readonly number[]
}

/** Declares a project form. */
export const projectReport = (draft: Omit<ProjectReport, 'kind'>): ProjectReport =>
  Object.freeze({ ...draft, kind: 'project' as const })

/** The name of the scorecard that holds in a year; undefined before the first. */
export const scorecardIn = (report: ProjectReport, year: number): string | undefined =>
  [...report.scorecards].sort((a, b) => b.fromYear - a.fromYear).find(({ fromYear }) => fromYear <= year)
    ?.name
