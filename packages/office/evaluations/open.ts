import { driftOf, type Drift, type FilledForm, type FrozenFigure, printTotal } from '@hengjian/evaluation'
import type { Explanation, FactJson, RowRecord } from '@hengjian/metric'
import { inOffice, type Office, type Tx } from '@hengjian/store'
import { isKnown, printValue } from '@hengjian/values'
import { OfficeError } from '../errors.ts'
import { type House, kernelLedger } from '../house.ts'
import { fileNames } from '../ledgers/fileNames.ts'
import { mayWrite, officeOf, type Person } from '../person.ts'
import { filledForm } from './filled.ts'
import { type EvaluationRow, readerOf } from './input.ts'

/** A frozen submission: what was issued, when, by whom, on the basis of which block. */
export type Submission = {
  readonly number: number
  readonly block: number
  readonly blockHash: string
  readonly at: string
  readonly by: string
  readonly figures: readonly FrozenFigure[]
  readonly issued: readonly {
    readonly format: 'docx' | 'xlsx' | 'pdf'
    readonly digest: string
    readonly size: number
  }[]
}

/** Reads an evaluation row this person may see. @throws OfficeError EVALUATION_UNKNOWN */
export async function evaluationRow(house: House, tx: Tx, office: Office, id: string): Promise<RowRecord> {
  const reader = await readerOf(house, tx, office, null)
  const row = await reader.find('evaluations', id)
  if (!row)
    throw new OfficeError('EVALUATION_UNKNOWN', '没有找到这份自评，可能已被删除，或不在您的单位范围内。')
  return row
}

/** Everything the workbench shows of one evaluation; figures live, with drift against what was frozen. */
export async function openEvaluation(house: House, person: Person, id: string) {
  const office = await officeOf(house, person)
  return inOffice(house.app, office, (tx) => evaluationJson(house, tx, office, person, id))
}

/** The same in a running transaction. */
export async function evaluationJson(house: House, tx: Tx, office: Office, person: Person, id: string) {
  const row = await evaluationRow(house, tx, office, id)
  const live = await filledForm(house, row, await readerOf(house, tx, office, null))
  const submission = await latestSubmission(tx, office, row)
  const frozen = submission !== null && row.state === 'submitted'
  const drift = frozen ? driftOf(submission.figures, live.figures) : []
  const shown = frozen ? await frozenForm(house, tx, office, row, submission) : live
  const { form, card } = shown
  return {
    ...summaryOf(house, row, shown, drift),
    version: row.version,
    demo: shown.demo,
    editable: isOpen(house, row) && mayWrite(person, kernelLedger(house, 'evaluations')),
    formTitle: form.title,
    columns: [...form.columns],
    rows: form.rows.map((cells) => cells.map((cell) => ({ ...cell }))),
    sections: shown.sections.map((section) => ({
      ...section,
      stretches: section.stretches.map((stretch) => ({ ...stretch })),
    })),
    figures: shown.figures,
    outline: shown.outline,
    findings: shown.findings,
    relations: shown.relations,
    scorecard: card && {
      ...card,
      overlay: card.title === house.catalogue.scorecards.get(card.name)?.title ? null : card.title,
    },
    frozen: frozen
      ? { at: submission.at, by: submission.by, block: submission.block, blockHash: submission.blockHash }
      : null,
    drift,
    issued: submission?.issued ?? [],
    scans: await scansOf(tx, office, row),
    filesScans: frozen && mayWrite(person, kernelLedger(house, 'evaluations')),
  }
}

/** The scans filed with an evaluation, by name. */
async function scansOf(tx: Tx, office: Office, { fields }: RowRecord) {
  const digests = (fields as EvaluationRow).signedScans
  const names = await fileNames(tx, office.tenant, digests)
  return digests.map((digest) => ({
    digest,
    name: names.get(digest)?.name ?? '扫描件',
    size: names.get(digest)?.size ?? null,
  }))
}

/** The evaluation as of the block it was frozen at: the same question, the same answer. */
export async function frozenForm(
  house: House,
  tx: Tx,
  office: Office,
  row: RowRecord,
  submission: Submission,
): Promise<FilledForm> {
  const sealed = await tx
    .selectFrom('app.journal_blocks')
    .select('sealed_at')
    .where('tenant', '=', office.tenant)
    .where('number', '=', submission.block)
    .executeTakeFirstOrThrow()
  const reader = await readerOf(house, tx, office, { number: submission.block, sealedAt: sealed.sealed_at })
  return filledForm(house, row, reader)
}

const isOpen = (house: House, { state }: RowRecord): boolean =>
  kernelLedger(house, 'evaluations').states.states[state]?.open ?? false

/** One line of the list of evaluations. */
export function summaryOf(house: House, row: RowRecord, filled: FilledForm, drift: readonly Drift[]) {
  const { report, subjectCaption, year, deadline } = row.fields as EvaluationRow
  const states = kernelLedger(house, 'evaluations').states.states
  const { totals, findings, openCells, card } = filled
  return {
    id: row.id,
    report,
    title: filled.title,
    subject: subjectCaption,
    org: row.org,
    year,
    state: row.state,
    stateTitle: states[row.state]?.title ?? row.state,
    scored: totals !== null,
    claimedTotal:
      totals && isKnown(totals.claimed) ? printValue(totals.claimed.value, { decimals: 2 }) : null,
    computedTotal: totals && printTotal(totals.computed),
    openCells,
    findings: findings.length,
    drifted: drift.length,
    deadline: deadline ?? card?.deadline ?? null,
  }
}

/** The newest submission of an evaluation with its frozen figures; null before the first. */
export async function latestSubmission(tx: Tx, office: Office, row: RowRecord): Promise<Submission | null> {
  const frozen = await tx
    .selectFrom('app.frozen_figures')
    .selectAll()
    .where('tenant', '=', office.tenant)
    .where('evaluation', '=', row.id)
    .orderBy('submission', 'desc')
    .execute()
  const [first] = frozen
  if (!first) return null
  const own = frozen.filter(({ submission }) => submission === first.submission)
  const block = await tx
    .selectFrom('app.journal_blocks')
    .select('hash')
    .where('tenant', '=', office.tenant)
    .where('number', '=', first.as_of_block)
    .executeTakeFirstOrThrow()
  const change = await tx
    .selectFrom('app.journal_changes')
    .select(['at', 'actor_name'])
    .where('tenant', '=', office.tenant)
    .where('id', '=', first.opened)
    .executeTakeFirstOrThrow()
  const issued = await tx
    .selectFrom('app.issued_documents')
    .select(['format', 'digest', 'size'])
    .where('tenant', '=', office.tenant)
    .where('evaluation', '=', row.id)
    .where('submission', '=', first.submission)
    .execute()
  return {
    number: first.submission,
    block: first.as_of_block,
    blockHash: block.hash.toString('hex'),
    at: change.at.toISOString(),
    by: change.actor_name,
    figures: own.map(({ key, title, printed, value, explanation, records }) => ({
      key,
      title,
      printed,
      value: JSON.parse(value) as FactJson,
      explanation: JSON.parse(explanation) as Explanation,
      ...(JSON.parse(records) as Pick<FrozenFigure, 'query' | 'digest'>),
    })),
    issued,
  }
}
