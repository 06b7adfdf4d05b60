import {
  type AssembleInput,
  inputFrom,
  type Overlay,
  performanceIndicators,
  renamedForm,
  type ScoredReport,
  type Scorecard,
  withOverlay,
} from '@hengjian/evaluation'
import { type CatalogueForm, formsOf } from '@hengjian/catalogue'
import type { RowOf } from '@hengjian/ledger'
import type { LedgerReader, RowRecord } from '@hengjian/metric'
import { type Block, ledgerReader, type Office, type Tx } from '@hengjian/store'
import { assertInvariant } from '@hengjian/values'
import type { evaluations } from '@hengjian/evaluation'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import { approvedOverlay } from './overlays.ts'

/** The typed row of an evaluation. */
export type EvaluationRow = RowOf<(typeof evaluations)['fields']>

/** Most indicators that one form can print. */
const mostIndicators = 200

/** A reader of the ledgers in this transaction: live, or as of a sealed block. */
export async function readerOf(
  house: House,
  tx: Tx,
  office: Office,
  block: Pick<Block, 'number' | 'sealedAt'> | null,
): Promise<LedgerReader> {
  const tree = await house.organisations()
  const reader = ledgerReader(tx, office, { ledgers: house.ledgers, tree, block, now: house.now() })
  return house.sums.over(tx, office, reader)
}

/** Everything that assembling an evaluation needs, read from its row, its subject and its goals. */
export async function inputOf(
  house: House,
  evaluation: RowRecord,
  reader: LedgerReader,
): Promise<AssembleInput> {
  const row = evaluation.fields as EvaluationRow
  const report = scoredReport(house, row.report)
  const project = await subjectOf(report, row, reader)
  const { rows } = await reader.rows(
    {
      ledger: performanceIndicators.name,
      org: evaluation.org,
      subtree: false,
      conditions: [
        { field: 'year', equals: row.year },
        row.subject === null ? { field: 'subject', blank: true } : { field: 'subject', equals: row.subject },
      ],
    },
    mostIndicators,
  )
  const { scorecard, overlay } = await cardOf(house, row, evaluation.org, reader)
  const organisation = (await house.organisations()).byNumber.get(evaluation.org)
  assertInvariant(organisation, 'an evaluation of an unknown organisation')
  return inputFrom({
    report: overlay ? renamedForm(report, overlay) : report,
    scorecard,
    organisation,
    project,
    evaluation,
    indicators: rows,
    catalogue: house.catalogue,
  })
}

/** The project that is evaluated; null for a form of the whole unit. @throws OfficeError SUBJECT_GONE */
async function subjectOf(
  report: ScoredReport,
  { subject, subjectCaption }: EvaluationRow,
  reader: LedgerReader,
): Promise<RowRecord | null> {
  if (report.kind === 'department') return null
  assertInvariant(subject !== null, 'a project evaluation without a project')
  const project = await reader.find(report.subjectLedger, subject)
  if (project) return project
  throw new OfficeError(
    'SUBJECT_GONE',
    `“${subjectCaption ?? ''}”已不在预算项目台账中，无法计算。请恢复该项目，或删除这份自评。`,
  )
}

const unknownForm = (): OfficeError => new OfficeError('REPORT_UNKNOWN', '没有这种表式，请从列表中选择。')

/** Any form of the catalogue. @throws OfficeError REPORT_UNKNOWN */
export function formNamed(house: House, name: string): CatalogueForm {
  const form = formsOf(house.catalogue).find((one) => one.name === name)
  if (!form) throw unknownForm()
  return form
}

function scoredReport(house: House, name: string): ScoredReport {
  const report = house.catalogue.reports.get(name)
  if (!report) throw unknownForm()
  return report
}

/** The national card of the evaluation, with the office's approved local numbers put in. */
async function cardOf(
  house: House,
  row: EvaluationRow,
  org: number,
  reader: LedgerReader,
): Promise<{ readonly scorecard: Scorecard; readonly overlay: Overlay | null }> {
  const card = row.scorecard === null ? undefined : house.catalogue.scorecards.get(row.scorecard)
  if (!card)
    throw new OfficeError(
      'SCORECARD_UNKNOWN',
      `没有名为“${row.scorecard ?? ''}”的指标体系，请联系管理员核对目录版本。`,
    )
  const overlay = await approvedOverlay(reader, card.name, org, row.year)
  return { scorecard: overlay ? withOverlay(card, overlay) : card, overlay }
}
