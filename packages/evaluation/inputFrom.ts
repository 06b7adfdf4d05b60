import type { Ledger, RowOf } from '@hengjian/ledger'
import { findMetric, type Metric, type RowRecord } from '@hengjian/metric'
import { assertInvariant } from '@hengjian/values'
import type { AssembleInput } from './assemble.ts'
import type { evaluations } from './evaluations.ts'
import { indicatorOf } from './indicator.ts'
import type { ProjectReport } from './projectReport.ts'
import type { Scorecard } from './scorecard.ts'

/** The rows and catalogue entries that one self-evaluation is made of. */
export type EvaluationRows = {
  readonly report: ProjectReport
  /** With the office's approved overlay already put in. */
  readonly scorecard: Scorecard
  readonly organisation: { readonly number: number; readonly name: string; readonly demo: boolean }
  readonly project: RowRecord
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
  const { report, scorecard, organisation, project, catalogue } = rows
  const ledger = catalogue.ledgers.get(report.subjectLedger)
  assertInvariant(ledger, `no ledger is called ${report.subjectLedger}`)
  const evaluation = rows.evaluation.fields as RowOf<(typeof evaluations)['fields']>
  const printed = (field: string): string => String(project.fields[field] ?? '')
  return {
    report,
    scorecard,
    organisation: organisation.number,
    year: evaluation.year,
    project: { id: project.id, caption: printed(ledger.caption) },
    supervisingDept: printed(report.supervisingDept),
    implementingUnit: organisation.name,
    expected: textOrNull(evaluation.expected),
    achieved: textOrNull(evaluation.achieved),
    claimedExecution: evaluation.claimedExecution,
    indicators: rows.indicators.map(indicatorOf),
    metricNamed: (word) => findMetric(catalogue.metrics, word),
    demo: organisation.demo,
  }
}
