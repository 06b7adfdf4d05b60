import type { RowOf } from '@hengjian/ledger'
import type { RowRecord } from '@hengjian/metric'
import { type Day, Decimal } from '@hengjian/values'
import { type Scorecard, ScorecardError } from '../scorecard.ts'
import type { scorecardOverlays } from './scorecardOverlays.ts'
import { bandsIn, gradesIn, namesIn, pointsIn, renamedIn } from './written.ts'

/** What a local notice changes in a national card and its form, for one office; the catalogue stays what it is. */
export type Overlay = {
  readonly scorecard: string
  readonly document: string
  readonly clause: string | null
  readonly version: number
  /** A second person has approved it; the states of the ledger see to it that it was another one. */
  readonly approved: boolean
  readonly executionWeight: Decimal | null
  /** Points by class; classes that are not named keep theirs. */
  readonly weights: ReadonlyMap<string, Decimal>
  /** The classes that the form has, in their order; empty where the card's stand. */
  readonly classes: readonly string[]
  readonly explainAbove: Decimal | null
  /** Null where those of the card stand. */
  readonly bands: Scorecard['qualitative'] | null
  readonly grades: Scorecard['grades'] | null
  readonly formTitle: string | null
  /** What rows of the fund block are called, by what the catalogue calls them. */
  readonly labels: ReadonlyMap<string, string>
  /** The day by which the unit has to submit. */
  readonly deadline: Day | null
}

/** What was read, or the sentence that says how to write it. @throws ScorecardError */
function read<T>(read: T | null, document: string, text: string | null, example: string): T {
  if (read !== null) return read
  throw new ScorecardError(`${document}的“${text ?? ''}”无法识别，请写成“${example}”。`)
}

const noneAsNull = <T>(found: readonly T[]): T[] | null => (found.length === 0 ? null : [...found])

/**
 * An overlay from its row in 指标体系本地调整.
 * @throws ScorecardError when a part of it cannot be read
 */
export function overlayOf({ state, version, fields }: RowRecord): Overlay {
  const row = fields as RowOf<(typeof scorecardOverlays)['fields']>
  const { document, weights, bands, grades, labels } = row
  return {
    scorecard: row.scorecard,
    document,
    clause: row.clause,
    version,
    approved: state === 'approved',
    executionWeight: row.executionWeight,
    weights: read(pointsIn(weights), document, weights, '成本指标=10；产出指标=50'),
    classes: namesIn(row.classes),
    explainAbove: row.explainAbove,
    bands: noneAsNull(read(bandsIn(bands), document, bands, '达成=80～100；部分达成=60～80；未达成=0～60')),
    grades: noneAsNull(read(gradesIn(grades), document, grades, '优=90；良=80；中=60；差=0')),
    formTitle: row.formTitle?.trim() || null,
    labels: read(renamedIn(labels), document, labels, '年度资金总额：=资金合计：'),
    deadline: row.deadline,
  }
}

/** An overlay that is already known to be approved, from plain data; rows of the ledger go through `overlayOf`. */
export const readOverlay = (data: {
  readonly scorecard: string
  readonly document: string
  readonly execution?: { readonly weight: string }
  readonly weights?: Readonly<Record<string, string>>
  readonly explainAbove?: string
  readonly [more: string]: unknown
}): Overlay => ({
  scorecard: data.scorecard,
  document: data.document,
  clause: null,
  version: 1,
  approved: true,
  executionWeight: data.execution ? new Decimal(data.execution.weight) : null,
  weights: new Map(Object.entries(data.weights ?? {}).map(([name, weight]) => [name, new Decimal(weight)])),
  classes: [],
  explainAbove: data.explainAbove === undefined ? null : new Decimal(data.explainAbove),
  bands: null,
  grades: null,
  formTitle: null,
  labels: new Map(),
  deadline: null,
})

/** How an evaluation names the overlay that it was made with: document, clause, version of the row. */
export const overlayMark = ({ document, clause, version }: Overlay): string =>
  [document, clause, `（第${version}版）`].filter((part) => part !== null).join('')
