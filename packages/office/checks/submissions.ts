import { buffer } from 'node:stream/consumers'
import {
  checkSubmissions,
  fieldIs,
  inOffice,
  insertRun,
  newId,
  readStamped,
  type Tx,
  writeRows,
} from '@hengjian/store'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import { examined } from './examined.ts'
import { keep, nameOf, plainPath, plainWords, register, resultOf, runOf } from './keptFiles.ts'
import { stepOf } from './procedure.ts'
import {
  batchRow,
  type CheckOffice,
  checkOfficeOf,
  heldSubmission,
  mayBring,
  mustBeBureau,
  mustExamine,
  submissionRow,
} from './seat.ts'
import { compareBeyond } from './beyond.ts'
import { compareFiles } from './together.ts'
import { unitNamed } from './unitOf.ts'

/** A file as it was dropped: with the folders it lay in. */
export type DroppedFile = { readonly path: string; readonly bytes: Uint8Array }

/** What the page says of a file that was brought. */
export type BroughtSubmission = {
  readonly id: string
  readonly unit: number | null
  readonly unreadable: string | null
  readonly findings: number
}

/**
 * Takes a file into a batch: keeps its bytes, has it examined, and finds the unit that it names. A file that cannot be
 * read is kept and listed with the sentence that says why.
 * @throws OfficeError BATCH_UNKNOWN, NOT_A_WRITER, FILE_THERE
 */
export async function bringFile(
  house: House,
  person: Person,
  batch: string,
  dropped: DroppedFile,
): Promise<BroughtSubmission> {
  const office = await checkOfficeOf(house, person)
  mustExamine(office, '放入文件')
  const path = plainPath(dropped.path)
  const kept = await keep(house, dropped.bytes)
  const { org } = await inOffice(house.app, office, async (tx) => {
    const row = await batchRow(tx, office, batch)
    if (!(await mayBring(tx, office, batch)))
      throw new OfficeError(
        'NOT_A_WRITER',
        '您只办理本批次中分给您的单位，不能放入新的文件。请交绩效科放入。',
      )
    const there = await readStamped(tx, office.tenant, checkSubmissions, fieldIs('batch', batch))
    const same = there.find(({ fields }) => fields.digest === kept.digest || fields.path === path)
    if (same)
      throw new OfficeError(
        'FILE_THERE',
        same.fields.digest === kept.digest
          ? `“${nameOf(path)}”与本批次的“${same.fields.path}”内容相同，没有重复放入。`
          : `本批次已有“${path}”。如果这是改正稿，请打开原文件，用“上传改正稿”。`,
      )
    return row
  })
  const found = await examined(nameOf(path), dropped.bytes)
  const read = found.documents.flatMap(({ unit }) => (unit === null ? [] : [unit]))
  const unit = unitNamed(await house.organisations(), org, read, path)
  const id = newId()
  const run = newId()
  await inOffice(house.app, office, async (tx) => {
    await register(tx, office, path, kept)
    const { change: opened } = await writeRows(
      tx,
      office,
      checkSubmissions,
      [
        {
          verb: 'create',
          id,
          org,
          fields: {
            batch,
            unit,
            unitRead: read[0] === undefined ? null : plainWords(read[0]).slice(0, 200),
            unitSet: false,
            path,
            draft: 1,
            ...comparedWithNothing,
            ...resultOf(kept.digest, run, found),
          },
        },
      ],
      { reason: null },
    )
    const place = { id, org, draft: 1, opened }
    await insertRun(tx, office.tenant, runOf(house, person, place, run, kept.digest, found), found.findings)
  })
  await compareUnit(house, person, batch, unit)
  return { id, unit, unreadable: found.run.unreadable, findings: found.findings.length }
}

/**
 * Takes the next draft of a file, or asks the rules again about the one that stands. What was decided stays, by the
 * fingerprints of the findings.
 * @param draft the corrected file; null to ask again
 * @throws OfficeError SUBMISSION_UNKNOWN, FILE_SAME, NOT_ASKED
 */
export async function checkAgain(
  house: House,
  person: Person,
  id: string,
  draft: DroppedFile | null,
): Promise<BroughtSubmission> {
  const office = await checkOfficeOf(house, person)
  const before = await inOffice(house.app, office, async (tx) => {
    const row = await submissionRow(tx, office, id)
    if (office.seat === 'unit') await mustBeAsked(tx, office, row.fields.batch, row.fields.unit)
    return row
  })
  const bytes = draft?.bytes ?? (await buffer(await house.files.get(before.fields.digest)))
  const kept = draft ? await keep(house, draft.bytes) : { digest: before.fields.digest, size: bytes.length }
  if (draft && kept.digest === before.fields.digest)
    throw new OfficeError(
      'FILE_SAME',
      '这份文件与现有的一稿内容相同，没有改动。需要重新检查时请用“重新检查”。',
    )
  const found = await examined(nameOf(draft?.path ?? before.fields.path), bytes)
  const run = newId()
  const number = before.fields.draft + (draft ? 1 : 0)
  await inOffice(house.app, office, async (tx) => {
    const row = await heldSubmission(tx, office, id)
    if (draft) await register(tx, office, plainPath(draft.path), kept)
    const { change: opened } = await writeRows(
      tx,
      office,
      checkSubmissions,
      [
        {
          verb: 'change',
          id,
          version: row.version,
          fields: { draft: number, ...resultOf(kept.digest, run, found) },
        },
      ],
      { reason: draft ? `上传第${number}稿` : '重新检查' },
    )
    const place = { id, org: row.org, draft: number, opened }
    await insertRun(tx, office.tenant, runOf(house, person, place, run, kept.digest, found), found.findings)
  })
  await compareUnit(house, person, before.fields.batch, before.fields.unit)
  return {
    id,
    unit: before.fields.unit,
    unreadable: found.run.unreadable,
    findings: found.findings.length,
  }
}

/** Says whose file it is, where the reader did not know or was mistaken. @throws OfficeError UNIT_UNKNOWN, UNIT_ASKED */
export async function setUnit(house: House, person: Person, id: string, unit: number): Promise<void> {
  const office = await checkOfficeOf(house, person)
  mustBeBureau(office, '指定单位')
  if (!office.scope.includes(unit)) throw new OfficeError('UNIT_UNKNOWN', '没有这个单位，请从列表中选择。')
  const before = await inOffice(house.app, office, async (tx) => {
    const { version, fields } = await heldSubmission(tx, office, id)
    if (fields.unit !== null && (await stepOf(tx, office, fields.batch, fields.unit)) !== 'checked')
      throw new OfficeError('UNIT_ASKED', '已就这份文件向原单位征求意见，不能再改到别的单位。')
    await writeRows(
      tx,
      office,
      checkSubmissions,
      [{ verb: 'change', id, version, fields: { unit, unitSet: true, ...comparedWithNothing } }],
      { reason: '指定单位' },
    )
    return fields
  })
  if (before.unit !== unit) await compareUnit(house, person, before.batch, before.unit)
  await compareUnit(house, person, before.batch, unit)
}

const comparedWithNothing = { together: null, togetherFound: null, beyond: null, beyondFound: null } as const

/** Compares the files of a unit with each other, then with its year before and with other offices. */
async function compareUnit(house: House, person: Person, batch: string, unit: number | null): Promise<void> {
  await compareFiles(house, person, batch, unit)
  await compareBeyond(house, person, batch, unit)
}

/** The bytes of a file as they were brought, with its name. */
export async function submittedFile(house: House, person: Person, id: string) {
  const office = await checkOfficeOf(house, person)
  const { fields } = await inOffice(house.app, office, (tx) => submissionRow(tx, office, id))
  return {
    name: nameOf(fields.path),
    bytes: await buffer(await house.files.get(fields.digest)),
    run: fields.run,
  }
}

/** A unit brings a corrected file once it was asked. @throws OfficeError NOT_ASKED */
async function mustBeAsked(tx: Tx, office: CheckOffice, batch: string, unit: number | null): Promise<void> {
  const step = unit === null ? 'checked' : await stepOf(tx, office, batch, unit)
  if (step === 'checked')
    throw new OfficeError('NOT_ASKED', '财政部门还没有就这份文件征求意见，暂不需要上传改正稿。')
}
