import type { Ledger, RowOf } from '@hengjian/ledger'
import { findMetric, type Metric, type RowRecord } from '@hengjian/metric'
import { assertInvariant } from '@hengjian/values'
import type { AssembleInput } from './assemble.ts'
import type { evaluations } from './evaluations.ts'
import { indicatorOf } from './indicator.ts'
import type { ScoredReport } from './projectReport.ts'
import type { Scorecard } from './scorecard.ts'

/** The rows and catalogue entries that one self-evaluation is made of. */
export type EvaluationRows = {
  readonly report: ScoredReport
  /** With the office's approved overlay already put in. */
  readonly scorecard: Scorecard
  readonly organisation: {
    readonly number: number
    readonly name: string
    readonly supervisingDept: string | null
    readonly demo: boolean
  }
  /** The row that is evaluated; null for the whole unit. */
  readonly project: RowRecord | null
  readonly evaluation: RowRecord
  readonly indicators: readonly RowRecord[]
  readonly catalogue: {
    readonly ledgers: ReadonlyMap<string, Ledger>
    readonly metrics: ReadonlyMap<string, Metric>
  }
}

const textOrNull = (cell: string | null): string | null => (cell === null || cell.trim() === '' ? null : cell)

/** What `assembleProjectEvaluation` asks for, from the rows of the ledgers. */
export function inputFrom(rows: EvaluationRows): AssembleInput {
  const { report, scorecard, organisation, catalogue } = rows
  const evaluation = rows.evaluation.fields as RowOf<(typeof evaluations)['fields']>
  return {
    report,
    scorecard,
    organisation: organisation.number,
    year: evaluation.year,
    ...subjectOf(rows),
    implementingUnit: organisation.name,
    expected: textOrNull(evaluation.expected),
    achieved: textOrNull(evaluation.achieved),
    claimedExecution: evaluation.claimedExecution,
    indicators: rows.indicators.map(indicatorOf),
    metricNamed: (word) => findMetric(catalogue.metrics, word),
    demo: organisation.demo,
  }
}

/** Whom the form is about, and who supervises it. */
function subjectOf({
  report,
  project,
  organisation,
  catalogue,
}: EvaluationRows): Pick<AssembleInput, 'project' | 'supervisingDept'> {
  const above = organisation.supervisingDept ?? ''
  if (report.kind === 'department' || project === null) return { project: null, supervisingDept: above }
  const ledger = catalogue.ledgers.get(report.subjectLedger)
  assertInvariant(ledger, `no ledger is called ${report.subjectLedger}`)
  return {
    project: { id: project.id, caption: String(project.fields[ledger.caption]) },
    supervisingDept: String(project.fields[report.supervisingDept] ?? above),
  }
}
