import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { LetterFinding, LetterInput } from '@hengjian/checking/papers'
import { checkProcedures, fieldIs, inOffice, readStamped, registerFile, type Tx } from '@hengjian/store'
import { sql } from 'kysely'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import type { UnitFinding } from './findings.ts'
import { type CheckOffice, checkOfficeOf, submissionRow } from './seat.ts'

export type LetterKind = 'opinion' | 'notice'

/** What a letter says beside its list. */
type Letter = Pick<LetterInput, 'sender' | 'number' | 'date' | 'deadline' | 'counted'> & {
  readonly batch: { readonly title: string; readonly year: number }
  readonly unit: number
}

const titles: Readonly<Record<LetterKind, string>> = { opinion: '征求意见函', notice: '整改通知' }

/**
 * Writes a letter and keeps it as it goes out: later checks and verdicts do not change what was sent.
 * @returns the digest under which it is kept
 */
export async function keepLetter(
  house: House,
  tx: Tx,
  office: CheckOffice,
  kind: LetterKind,
  letter: Letter,
  findings: readonly UnitFinding[],
): Promise<string> {
  const [{ opinionLetter, rectificationNotice }, { writeDocx }] = await Promise.all([
    import('@hengjian/checking/papers'),
    import('@hengjian/report/write'),
  ])
  const { byNumber } = await house.organisations()
  const files = await filesNamed(tx, office, findings)
  const input: LetterInput = {
    batch: letter.batch.title,
    year: letter.batch.year,
    unit: byNumber.get(letter.unit)?.name ?? '',
    sender: letter.sender,
    number: letter.number,
    date: letter.date,
    deadline: letter.deadline,
    counted: letter.counted,
    findings: findings.map((finding) => inLetter(finding, kind, files.get(finding.submission) ?? null)),
  }
  const bytes = await writeDocx(kind === 'opinion' ? opinionLetter(input) : rectificationNotice(input))
  const { digest, size } = await house.files.put(Readable.from([Buffer.from(bytes)]))
  const name = `${input.unit}${titles[kind]}.docx`
  await registerFile(tx, office, { digest, size, name, mediaType: 'application/octet-stream' })
  return digest
}

/** Names of the files by their id, where a letter is about several; of one file nothing needs to be said. */
async function filesNamed(
  tx: Tx,
  office: CheckOffice,
  findings: readonly UnitFinding[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(findings.map(({ submission }) => submission))]
  if (ids.length < 2) return new Map()
  const rows = await Promise.all(ids.map((id) => submissionRow(tx, office, id)))
  return new Map(rows.map(({ id, fields }) => [id, fields.path.split('/').at(-1) ?? fields.path]))
}

function inLetter(
  { content, verdict, answer }: UnitFinding,
  kind: LetterKind,
  file: string | null,
): LetterFinding {
  const [place] = content.places
  const where = place?.where ?? '全文'
  return {
    // A place between files begins with its own.
    place: file === null || place?.file !== undefined ? where : `${file}，${where}`,
    message: content.message,
    stated: content.stated,
    expected: content.expected,
    fix: content.fix,
    rule: content.title,
    basis: content.why,
    // The list that goes out for opinions is for the unit to fill in.
    verdict: kind === 'opinion' ? null : (verdict?.verdict ?? null),
    reason: kind === 'opinion' ? null : (verdict?.reason ?? null),
    reply:
      kind === 'opinion' || !answer?.answer
        ? null
        : `${answer.answer}${answer.reason ? `：${answer.reason}` : ''}`,
  }
}

/** A letter as it went out. @throws OfficeError LETTER_UNKNOWN while it has not */
export async function letterFile(
  house: House,
  person: Person,
  batch: string,
  unit: number,
  kind: LetterKind,
) {
  const office = await checkOfficeOf(house, person)
  const digest = await inOffice(house.app, office, async (tx) => {
    const where = sql`${fieldIs('batch', batch)} and ${fieldIs('unit', unit)}`
    const [row] = await readStamped(tx, office.tenant, checkProcedures, where)
    return kind === 'opinion' ? row?.fields.opinionFile : row?.fields.noticeFile
  })
  if (!digest)
    throw new OfficeError(
      'LETTER_UNKNOWN',
      kind === 'opinion'
        ? '还没有向这个单位征求意见，没有函可下载。'
        : '整改通知要在征求意见、复核确认并由领导签发以后才有。',
    )
  const name = (await house.organisations()).byNumber.get(unit)?.name ?? ''
  return { name: `${name}${titles[kind]}.docx`, bytes: await buffer(await house.files.get(digest)) }
}
