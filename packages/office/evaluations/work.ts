import type { CatalogueForm } from '@hengjian/catalogue'
import { driftOf, type EditedField, scorecardIn } from '@hengjian/evaluation'
import type { CellJson, Ledger } from '@hengjian/ledger'
import type { LedgerReader, RowRecord } from '@hengjian/metric'
import { inOffice, type Office, rowNotFound, StaleRowError, type Tx, writeRows } from '@hengjian/store'
import { OfficeError } from '../errors.ts'
import { type House, kernelLedger, ledgerNamed } from '../house.ts'
import { readFields } from '../ledgers/check.ts'
import { mustBeInScope, mustWrite, officeOf, type Person } from '../person.ts'
import { evaluationJson, evaluationRow, latestSubmission, summaryOf } from './open.ts'
import { filledForm } from './filled.ts'
import { formNamed, readerOf } from './input.ts'
import { enterSection, sectionPrefix } from './sections.ts'

/** Evaluations of an organisation and those below it in a year, with totals and what is open. */
export async function listEvaluations(house: House, person: Person, org: number, year: number) {
  const office = await officeOf(house, person)
  mustBeInScope(office, org)
  return inOffice(house.app, office, async (tx) => {
    const reader = await readerOf(house, tx, office, null)
    const { rows } = await reader.rows(
      { ledger: 'evaluations', org, subtree: true, conditions: [{ field: 'year', equals: year }] },
      500,
    )
    const summaries = []
    for (const row of rows) {
      const live = await filledForm(house, row, reader)
      const submission = row.state === 'submitted' ? await latestSubmission(tx, office, row) : null
      summaries.push(summaryOf(house, row, live, submission ? driftOf(submission.figures, live.figures) : []))
    }
    return summaries
  })
}

export type NewEvaluation = {
  readonly org: number
  readonly year: number
  readonly report: string
  readonly subject: string | null
  readonly deadline?: string
}

/** Opens a self-evaluation for a project or the whole unit. @throws StoreError DUPLICATE_ROW when there is one already */
export async function createEvaluation(house: House, person: Person, asked: NewEvaluation) {
  const ledger = kernelLedger(house, 'evaluations')
  mustWrite(person, ledger)
  const office = await officeOf(house, person)
  mustBeInScope(office, asked.org)
  const report = formNamed(house, asked.report)
  const scorecard = cardNameOf(report, asked.year)
  return inOffice(house.app, office, async (tx) => {
    const reader = await readerOf(house, tx, office, null)
    const tree = await house.organisations()
    const subject = await askedSubject(report, asked.subject, reader)
    const cells: Record<string, CellJson> = {
      year: asked.year,
      report: report.name,
      subject: subject?.id ?? null,
      subjectCaption:
        subject === null ? (tree.byNumber.get(asked.org)?.name ?? '') : String(subject.fields['name']),
      ...(scorecard === null ? {} : { scorecard }),
      pack: `${house.catalogue.pack.version} ${house.catalogue.pack.digest.slice(0, 12)}`,
      ...(asked.deadline === undefined ? {} : { deadline: asked.deadline }),
    }
    const fields = await readFields(house, tx, office, ledger, cells, false)
    const { rows } = await writeRows(tx, office, ledger, [{ verb: 'create', org: asked.org, fields }], {
      reason: null,
    })
    const [row] = rows
    if (!row) throw rowNotFound()
    return evaluationJson(house, tx, office, person, row.id)
  })
}

/** The card of a form in a year; null for one that scores nothing. @throws OfficeError NO_SCORECARD */
function cardNameOf(report: CatalogueForm, year: number): string | null {
  if (report.kind === 'table' || report.kind === 'narrative') return null
  const scorecard = scorecardIn(report, year)
  if (scorecard !== undefined) return scorecard
  throw new OfficeError(
    'NO_SCORECARD',
    `${report.title}没有适用于 ${year} 年的指标体系，请联系管理员补充目录。`,
  )
}

/** The project that a new evaluation is about; null for the whole unit. @throws OfficeError SUBJECT_UNKNOWN */
async function askedSubject(
  report: CatalogueForm,
  asked: string | null,
  reader: LedgerReader,
): Promise<RowRecord | null> {
  if (report.kind !== 'project') return null
  const subject = asked === null ? null : await reader.find(report.subjectLedger, asked)
  if (!subject) throw new OfficeError('SUBJECT_UNKNOWN', '请选择要自评的预算项目。')
  return subject
}

export type Entry = {
  readonly version: number
  readonly indicator: string
  readonly field: EditedField
  readonly text: string
  /** What the cell held when the person began to type; a cell that holds something else by now is shown first. */
  readonly before?: string | undefined
}

/** What a cell of the live form writes: a field of the evaluation, of its execution row, or of an indicator. */
export async function enterCell(house: House, person: Person, id: string, entry: Entry) {
  const evaluations = kernelLedger(house, 'evaluations')
  mustWrite(person, evaluations)
  const office = await officeOf(house, person)
  try {
    return await inOffice(house.app, office, async (tx) => {
      const row = await evaluationRow(house, tx, office, id)
      if (!evaluations.states.states[row.state]?.open)
        throw new OfficeError('EVALUATION_CLOSED', '这份自评已报送，数字已冻结。需要修改时请先退回。')
      await mustBeAsSeen(house, tx, office, person, id, entry)
      if (entry.indicator.startsWith(sectionPrefix)) {
        await enterSection(house, tx, office, row, entry)
        return evaluationJson(house, tx, office, person, id)
      }
      const target = await targetOf(house, tx, office, entry, row)
      const fields = await readFields(
        house,
        tx,
        office,
        target.ledger,
        { [target.field]: entry.text === '' ? null : entry.text },
        true,
      )
      await writeRows(
        tx,
        office,
        target.ledger,
        [{ verb: 'change', id: target.id, version: target.version, fields }],
        { reason: null },
      )
      return evaluationJson(house, tx, office, person, id)
    })
  } catch (error) {
    if (!(error instanceof StaleRowError)) throw error
    const current = await inOffice(house.app, office, (tx) => evaluationJson(house, tx, office, person, id))
    throw new StaleEvaluation(current)
  }
}

/**
 * Goals and sections are rows of their own: the version of the evaluation says nothing of them, the text
 * that the person saw does.
 * @throws StaleEvaluation when somebody else wrote something else meanwhile
 */
async function mustBeAsSeen(
  house: House,
  tx: Tx,
  office: Office,
  person: Person,
  id: string,
  { indicator, field, before, text }: Entry,
): Promise<void> {
  if (before === undefined || indicator === 'evaluation' || indicator === 'execution') return
  const current = await evaluationJson(house, tx, office, person, id)
  const cell = current.rows
    .flat()
    .find(({ edits }) => edits?.indicator === indicator && edits.field === field)
  if (cell && cell.text !== before && cell.text !== text) throw new StaleEvaluation(current)
}

type Target = {
  readonly ledger: Ledger
  readonly id: string
  readonly version: number
  readonly field: string
}

async function targetOf(
  house: House,
  tx: Tx,
  office: Office,
  entry: Entry,
  row: Awaited<ReturnType<typeof evaluationRow>>,
): Promise<Target> {
  if (entry.indicator === 'evaluation' || entry.indicator === 'execution') {
    const field = entry.indicator === 'execution' ? 'claimedExecution' : entry.field
    return { ledger: kernelLedger(house, 'evaluations'), id: row.id, version: entry.version, field }
  }
  const indicators = ledgerNamed(house, 'performanceIndicators')
  const found = await (await readerOf(house, tx, office, null)).find(indicators.name, entry.indicator)
  if (!found || found.fields['subject'] !== row.fields['subject'])
    throw new OfficeError('INDICATOR_UNKNOWN', '没有找到这个指标，可能已被删除。请刷新页面。')
  return { ledger: indicators, id: found.id, version: found.version, field: entry.field }
}

/** Somebody else changed the form meanwhile; both are shown. */
export class StaleEvaluation extends OfficeError {
  readonly current: Awaited<ReturnType<typeof evaluationJson>>

  constructor(current: Awaited<ReturnType<typeof evaluationJson>>) {
    super('STALE_EVALUATION', '这份自评在您打开之后已被修改，您填写的内容没有丢失。请对照后再保存。')
    this.current = current
  }
}
