import {
  checkVerdicts,
  fieldIs,
  inOffice,
  readStamped,
  verdictWords,
  versionsOf,
  writeRows,
} from '@hengjian/store'
import { sql } from 'kysely'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import { stepOf } from './procedure.ts'
import { checkOfficeOf, mustExamine, submissionRow } from './seat.ts'

export type VerdictWord = (typeof verdictWords)[number]

/** What a person decides of a finding. `version` is the decision that the person saw; 0 for none. */
export type Decision = {
  readonly verdict: VerdictWord
  readonly reason: string | null
  readonly version: number
}

/**
 * Decides of a finding, under its fingerprint: it holds for every later check and draft of the same file.
 * @throws OfficeError REASON_ASKED, FINDING_UNKNOWN, CHANGED_SINCE, NOTICE_SIGNED, NOT_A_WRITER
 */
export async function giveVerdict(
  house: House,
  person: Person,
  submission: string,
  fingerprint: string,
  { verdict, reason, version }: Decision,
): Promise<void> {
  const office = await checkOfficeOf(house, person)
  mustExamine(office, '处理意见')
  if (verdict !== '需修改' && !reason)
    throw new OfficeError('REASON_ASKED', `选“${verdict}”要写明理由，例如文号、页码或不适用的原因。`)
  await inOffice(house.app, office, async (tx) => {
    const { org, fields } = await submissionRow(tx, office, submission)
    const known = await tx
      .selectFrom('app.check_findings')
      .select('run')
      .where('tenant', '=', office.tenant)
      .where('submission', '=', submission)
      .where('fingerprint', '=', fingerprint)
      .limit(1)
      .executeTakeFirst()
    if (!known) throw new OfficeError('FINDING_UNKNOWN', '这份文件里没有这条问题，请刷新页面。')
    const step = fields.unit === null ? 'checked' : await stepOf(tx, office, fields.batch, fields.unit)
    if (step === 'signed' || step === 'rectified')
      throw new OfficeError('NOTICE_SIGNED', '整改通知已经签发，处理意见不再变动。')
    const [standing] = await readStamped(
      tx,
      office.tenant,
      checkVerdicts,
      sql`${fieldIs('submission', submission)} and ${fieldIs('fingerprint', fingerprint)}`,
    )
    if ((standing?.version ?? 0) !== version)
      throw new OfficeError(
        'CHANGED_SINCE',
        `${standing?.by ?? '他人'}刚把这条定为“${standing?.fields.verdict ?? ''}”，您的意见没有保存。请刷新后再定。`,
      )
    await writeRows(
      tx,
      office,
      checkVerdicts,
      standing
        ? [{ verb: 'change', id: standing.id, version, fields: { verdict, reason } }]
        : [{ verb: 'create', org, fields: { submission, fingerprint, verdict, reason } }],
      { reason: null },
    )
  })
}

/** Every decision there was of a finding, newest first. */
export async function verdictHistory(house: House, person: Person, submission: string, fingerprint: string) {
  const office = await checkOfficeOf(house, person)
  return inOffice(house.app, office, async (tx) => {
    const [standing] = await readStamped(
      tx,
      office.tenant,
      checkVerdicts,
      sql`${fieldIs('submission', submission)} and ${fieldIs('fingerprint', fingerprint)}`,
    )
    if (!standing) return []
    const versions = await versionsOf(tx, office.tenant, checkVerdicts, standing.id)
    return versions.map(({ version, fields, at, by }) => ({
      version,
      verdict: fields.verdict,
      reason: fields.reason,
      at: at.toISOString(),
      by,
    }))
  })
}
