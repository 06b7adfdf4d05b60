import {
  checkAnswers,
  checkProcedures,
  fieldIs,
  inOffice,
  readStamped,
  type Tx,
  versionsOf,
  writeRows,
} from '@hengjian/store'
import { parseDay } from '@hengjian/values'
import { sql } from 'kysely'
import { OfficeError } from '../errors.ts'
import { type House, today } from '../house.ts'
import type { Person } from '../person.ts'
import { findingsOfUnit, isOfOthers, type UnitFinding } from './findings.ts'
import { keepLetter } from './letters.ts'
import { batchRow, type CheckOffice, checkOfficeOf } from './seat.ts'
import {
  hindrance,
  type ProcedureRow,
  type Standing,
  standingOf,
  type StepName,
  type StepRule,
  steps,
} from './steps.ts'
import { answerTerm } from './workingDays.ts'

/** What a person says with a step. */
export type StepWords = {
  readonly reason: string | null
  /** Name at the head and foot of the letter. */
  readonly sender: string | null
  readonly number: string | null
  /** Last day of the correction, for 签发. */
  readonly due: string | null
}

export async function procedureRow(
  tx: Tx,
  { tenant }: CheckOffice,
  batch: string,
  unit: number,
): Promise<ProcedureRow | null> {
  const where = sql`${fieldIs('batch', batch)} and ${fieldIs('unit', unit)}`
  return (await readStamped(tx, tenant, checkProcedures, where))[0] ?? null
}

/** Where a unit of a batch stands. */
export const stepOf = async (tx: Tx, office: CheckOffice, batch: string, unit: number): Promise<Standing> =>
  standingOf(await procedureRow(tx, office, batch, unit))

/** Every step that was taken, oldest first: who, when, why. */
export async function stepsTaken(tx: Tx, office: CheckOffice, row: ProcedureRow) {
  const versions = (await versionsOf(tx, office.tenant, checkProcedures, row.id)).toReversed()
  return versions.flatMap(({ state, at, by, account, why }, index) =>
    versions[index - 1]?.state === state
      ? []
      : [{ standing: state as Standing, at: at.toISOString(), by, account, reason: why }],
  )
}

/**
 * Takes a step with one unit of a batch. The one place that does: a 整改通知 is there only after 征求意见, its answer or
 * the end of its days, 复核确认 by a second person, and 签发.
 * @throws OfficeError STEP_REFUSED with the reason; NOTHING_TO_ASK, NOT_JUDGED, NOT_ANSWERED, WORDS_MISSING, REASON_ASKED
 */
export async function takeStep(
  house: House,
  person: Person,
  batch: string,
  unit: number,
  name: StepName,
  words: StepWords,
): Promise<void> {
  const office = await checkOfficeOf(house, person)
  const step: StepRule = steps[name]
  await inOffice(house.app, office, async (tx) => {
    // One at a time for a unit of a batch: two clicks are one letter.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${batch} ${unit}`}, 29))`.execute(tx)
    const { org, fields } = await batchRow(tx, office, batch)
    const row = await procedureRow(tx, office, batch, unit)
    const taken = row ? await stepsTaken(tx, office, row) : []
    const askedBy = taken.find(({ standing }) => standing === 'asked')?.account ?? null
    const refused = hindrance(name, office, person.roles, row, askedBy, today(house))
    if (refused) throw new OfficeError('STEP_REFUSED', refused)
    if (step.asksReason && !words.reason)
      throw new OfficeError('REASON_ASKED', `“${step.title}”需要写明原因或情况。`)
    if (name === 'ask') return ask(house, tx, office, { unit, org, batch, of: fields }, words)
    if (!row) throw new Error('Broken assumption: a later step without an earlier one')
    if (name === 'answer') await mustBeAnswered(tx, office, batch, unit)
    if (name === 'sign') return sign(house, tx, office, row, fields, words)
    if (name === 'close') await mustBeNothingLeft(tx, office, row)
    await writeRows(
      tx,
      office,
      checkProcedures,
      [{ verb: 'move', id: row.id, version: row.version, to: step.to }],
      { reason: words.reason },
    )
  })
}

type BatchFields = Awaited<ReturnType<typeof batchRow>>['fields']
type Asked = {
  readonly batch: string
  readonly unit: number
  readonly org: number
  readonly of: BatchFields
}

/**
 * What a unit is asked about: what was marked 需修改 and quotes no other unit. Before that, everything that does not fit
 * has been looked at.
 */
export const toAsk = (findings: readonly UnitFinding[], unit: number): readonly UnitFinding[] =>
  findings.filter((finding) => finding.verdict?.verdict === '需修改' && !isOfOthers(finding, unit))

async function ask(
  house: House,
  tx: Tx,
  office: CheckOffice,
  { batch, unit, org, of }: Asked,
  { sender, number, reason }: StepWords,
): Promise<void> {
  if (!sender) throw new OfficeError('WORDS_MISSING', '请填写发文单位名称，它印在函的落款上。')
  const findings = await findingsOfUnit(tx, office, batch, unit)
  const open = findings.filter(({ severity, verdict }) => severity === 'error' && !verdict).length
  if (open > 0)
    throw new OfficeError('NOT_JUDGED', `还有 ${open} 条“数据不符”没有处理意见，请逐条定了再征求意见。`)
  const asked = toAsk(findings, unit)
  if (asked.length === 0)
    throw new OfficeError(
      'NOTHING_TO_ASK',
      '没有标为“需修改”的问题，不需要征求意见。需要时请先给出处理意见；涉及其他单位的不随函发出。',
    )
  const day = today(house)
  const { due, counted } = answerTerm(house, day, of.opinionDays)
  const letter = { batch: of, unit, sender, number, date: day, deadline: due, counted }
  const file = await keepLetter(house, tx, office, 'opinion', letter, asked)
  await writeRows(
    tx,
    office,
    checkProcedures,
    [
      {
        verb: 'create',
        org,
        fields: {
          batch,
          unit,
          sender,
          opinionNo: number,
          opinionOn: day,
          opinionDue: due,
          opinionFile: file,
          noticeNo: null,
          noticeOn: null,
          noticeDue: null,
          noticeFile: null,
        },
      },
    ],
    { reason },
  )
  await writeRows(
    tx,
    office,
    checkAnswers,
    asked.map(({ submission, fingerprint }) => ({
      verb: 'create' as const,
      org: unit,
      fields: { submission, fingerprint, answer: null, reason: null, files: [] },
    })),
    { reason: '征求意见' },
  )
}

async function mustBeAnswered(tx: Tx, office: CheckOffice, batch: string, unit: number): Promise<void> {
  const findings = await findingsOfUnit(tx, office, batch, unit)
  const open = findings.filter(({ answer }) => answer && answer.answer === null).length
  if (open > 0) throw new OfficeError('NOT_ANSWERED', `还有 ${open} 条没有答复，请逐条答复后再提交。`)
}

/** Without a notice a unit is done only when nothing is left to mend. */
async function mustBeNothingLeft(tx: Tx, office: CheckOffice, row: ProcedureRow): Promise<void> {
  if (row.state === 'signed') return
  const { batch, unit } = row.fields
  const left = toAsk(await findingsOfUnit(tx, office, batch, unit), unit).length
  if (left > 0)
    throw new OfficeError('NOTICE_MISSING', `还有 ${left} 条定为“需修改”，须先签发整改通知，再认定整改。`)
}

async function sign(
  house: House,
  tx: Tx,
  office: CheckOffice,
  row: ProcedureRow,
  of: BatchFields,
  { number, due: said, reason }: StepWords,
): Promise<void> {
  const due = said === null ? undefined : parseDay(said)
  const { batch, unit, sender } = row.fields
  if (!number || !due) throw new OfficeError('WORDS_MISSING', '签发前请填写整改通知文号和整改期限。')
  if (due <= today(house)) throw new OfficeError('WORDS_MISSING', '整改期限要在今天以后，请重新填写。')
  const left = toAsk(await findingsOfUnit(tx, office, batch, unit), unit)
  if (left.length === 0)
    throw new OfficeError('NOTHING_TO_MEND', '没有仍须修改的问题，不用发整改通知；请直接办结并写明情况。')
  const date = today(house)
  const letter = { batch: of, unit, sender, number, date, deadline: due, counted: null }
  const noticeFile = await keepLetter(house, tx, office, 'notice', letter, left)
  const fields = { noticeNo: number, noticeOn: date, noticeDue: due, noticeFile }
  const written = await writeRows(
    tx,
    office,
    checkProcedures,
    [{ verb: 'change', id: row.id, version: row.version, fields }],
    { reason },
  )
  await writeRows(
    tx,
    office,
    checkProcedures,
    [{ verb: 'move', id: row.id, version: row.version + 1, to: 'signed' }],
    { reason, change: { id: written.change, entries: 1 } },
  )
}
