import { checkAnswers, fieldIs, inOffice, readStamped, writeRows } from '@hengjian/store'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import { fileNames } from '../ledgers/fileNames.ts'
import type { Person } from '../person.ts'
import { stepOf } from './procedure.ts'
import { checkOfficeOf, submissionRow } from './seat.ts'

/** What a unit says to a finding that it was asked about. `version` is the answer that the person saw. */
export type AnswerGiven = {
  readonly answer: '同意修改' | '已有依据' | '不适用'
  readonly reason: string | null
  readonly files: readonly string[]
  readonly version: number
}

/**
 * Writes the answer of a unit to one finding; it counts when all are given and handed in.
 * @throws OfficeError NOT_A_WRITER, NOT_ASKED, ANSWER_CLOSED, REASON_ASKED, FILE_UNKNOWN, CHANGED_SINCE
 */
export async function giveAnswer(
  house: House,
  person: Person,
  submission: string,
  fingerprint: string,
  { answer, reason, files, version }: AnswerGiven,
): Promise<void> {
  const office = await checkOfficeOf(house, person)
  if (office.seat !== 'unit') throw new OfficeError('NOT_A_WRITER', '答复由被征求意见的单位填写。')
  if (answer !== '同意修改' && !reason)
    throw new OfficeError('REASON_ASKED', `答“${answer}”要写明依据，例如文号、页码，并可附上材料。`)
  await inOffice(house.app, office, async (tx) => {
    const { fields } = await submissionRow(tx, office, submission)
    const [asked] = await readStamped(
      tx,
      office.tenant,
      checkAnswers,
      sql`${fieldIs('submission', submission)} and ${fieldIs('fingerprint', fingerprint)}`,
    )
    if (!asked || fields.unit === null)
      throw new OfficeError('NOT_ASKED', '财政部门没有就这一条征求意见，请刷新页面。')
    if ((await stepOf(tx, office, fields.batch, fields.unit)) !== 'asked')
      throw new OfficeError('ANSWER_CLOSED', '答复已经提交，不能再改。需要补充时请与财政部门联系。')
    if (asked.version !== version)
      throw new OfficeError('CHANGED_SINCE', `${asked.by}刚改过这条答复，您填写的没有保存。请刷新后再填。`)
    const known = await fileNames(tx, office.tenant, files)
    if (files.some((digest) => !known.has(digest)))
      throw new OfficeError('FILE_UNKNOWN', '有一份附件没有上传成功，请重新上传。')
    await writeRows(
      tx,
      office,
      checkAnswers,
      [{ verb: 'change', id: asked.id, version, fields: { answer, reason, files } }],
      { reason: null },
    )
  })
}

/** A file that a unit attached to an answer, for whoever may see the answer. @throws OfficeError FILE_UNKNOWN */
export async function attachedFile(house: House, person: Person, submission: string, digest: string) {
  const office = await checkOfficeOf(house, person)
  const name = await inOffice(house.app, office, async (tx) => {
    const answers = await readStamped(tx, office.tenant, checkAnswers, fieldIs('submission', submission))
    if (!answers.some(({ fields }) => fields.files.includes(digest))) return null
    return (await fileNames(tx, office.tenant, [digest])).get(digest)?.name ?? null
  })
  if (name === null) throw new OfficeError('FILE_UNKNOWN', '没有找到这份附件，或不在您的办理范围内。')
  return { name, bytes: await buffer(await house.files.get(digest)) }
}
