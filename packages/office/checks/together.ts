import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { OpenedFile } from '@hengjian/checking'
import { inOffice, type RunFinding } from '@hengjian/store'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import { examinedTogether, stamp } from './examined.ts'
import { keptFindings, type SubmissionRow, submissionsOf } from './findings.ts'
import { keepComparison } from './keptComparison.ts'
import { oneAfterAnother } from './oneAfterAnother.ts'
import { type CheckOffice, checkOfficeOf } from './seat.ts'

/** What one comparison takes: every file is read again, by a thread with the memory of one large file. */
const mostTogether = { files: 40, bytes: 60_000_000 } as const
type Limits = Readonly<Record<keyof typeof mostTogether, number>>

/**
 * Compares the newest drafts of a unit with each other, where it has two files that can be read, and keeps what only
 * shows between them with one of the files: the first, and for good, so that verdicts stay.
 */
export function compareFiles(
  house: House,
  person: Person,
  batch: string,
  unit: number | null,
  most: Limits = mostTogether,
): Promise<void> {
  if (unit === null) return Promise.resolve()
  return oneAfterAnother(() => compared(house, person, batch, unit, most))
}

async function compared(
  house: House,
  person: Person,
  batch: string,
  unit: number,
  most: Limits,
): Promise<void> {
  const office = await checkOfficeOf(house, person)
  const { rows, last } = await inOffice(house.app, office, async (tx) => {
    const all = await submissionsOf(tx, office, batch)
    const own = all.filter(({ fields }) => fields.unit === unit).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const run = own.find(({ fields }) => fields.together !== null)?.fields.together ?? null
    const [standing] = run
      ? await tx
          .selectFrom('app.check_runs')
          .select(['digest', 'catalogue', 'program', 'unreadable'])
          .where('tenant', '=', office.tenant)
          .where('id', '=', run)
          .execute()
      : []
    return { rows: own, last: standing }
  })
  const home = rows.find(({ fields }) => fields.together !== null) ?? rows[0]
  const readable = rows.filter(({ fields }) => fields.unreadable === null)
  if (!home || (readable.length < 2 && home.fields.together === null)) return
  if (readable.length < 2) return keepComparison(house, office, home.id, 'together', null)
  const stamped = await stamp()
  const digest = digestOf(readable)
  const same =
    last?.digest === digest &&
    last.unreadable === null &&
    last.catalogue === stamped.catalogue &&
    last.program === stamped.program
  if (same && readable.length <= most.files) return
  const files = await opened(house, readable, most)
  const found = files && (await examinedTogether(files))
  await keepComparison(house, office, home.id, 'together', {
    digest,
    unreadable: found ? null : files ? unfinished : tooMuch(most),
    judged: found?.judged ?? 0,
    // What nobody looked at again is not gone.
    findings: found?.findings ?? (await foundBefore(house, office, home)),
  })
}

const tooMuch = (most: Limits): string =>
  `本单位的文件超过 ${most.files} 份或合计过大，没有做文件之间的核对；请人工核对各文件之间的数。`
const unfinished = '文件之间的核对没有完成；请重新检查其中一份，再试一次。'

/** Names a set of drafts. */
const digestOf = (rows: readonly SubmissionRow[]): string =>
  createHash('sha256')
    .update(rows.map(({ fields }) => fields.digest).join('\n'))
    .digest('hex')

/** The files under their whole names; null where they are more than one comparison takes. */
async function opened(
  house: House,
  rows: readonly SubmissionRow[],
  most: Limits,
): Promise<readonly OpenedFile[] | null> {
  if (rows.length > most.files) return null
  const files: OpenedFile[] = []
  let left = most.bytes
  for (const { fields } of rows) {
    const bytes = await buffer(await house.files.get(fields.digest))
    left -= bytes.length
    if (left < 0) return null
    files.push({ file: fields.path, bytes })
  }
  return files
}

const foundBefore = (
  house: House,
  office: CheckOffice,
  { fields: { together } }: SubmissionRow,
): Promise<readonly RunFinding[]> =>
  together === null
    ? Promise.resolve([])
    : inOffice(house.app, office, (tx) => keptFindings(tx, office, together))
