import type { Level } from '@hengjian/checker'
import {
  checkAnswers,
  checkSubmissions,
  checkVerdicts,
  fieldIs,
  readStamped,
  type RunFinding,
  type StampedRow,
  type Tx,
} from '@hengjian/store'
import { sql } from 'kysely'
import { byEffect, type ToldFinding } from './examined.ts'
import type { CheckOffice } from './seat.ts'
import type { VerdictWord } from './verdicts.ts'

export type SubmissionRow = StampedRow<typeof checkSubmissions.fields>

/** A finding as the lists of a batch need it. */
export type ListedFinding = {
  readonly submission: string
  readonly fingerprint: string
  readonly severity: Level
  readonly rule: string
  readonly document: string
  readonly effect: number
  readonly verdict: {
    readonly verdict: VerdictWord
    readonly reason: string | null
    readonly version: number
    readonly by: string
    readonly at: string
  } | null
}

/** The same with all its words, and what the unit says to it where it was asked. */
export type UnitFinding = ListedFinding & {
  readonly content: ToldFinding
  /** Found by the newest check; false for what was asked about and is gone since. */
  readonly standing: boolean
  readonly answer: {
    readonly answer: '同意修改' | '已有依据' | '不适用' | null
    readonly reason: string | null
    readonly files: readonly string[]
    readonly version: number
    readonly by: string
    readonly at: string
  } | null
}

/** A finding that still asks for something: nobody has said that it has its papers, or does not apply. */
export const isOpen = ({ verdict }: Pick<ListedFinding, 'verdict'>): boolean =>
  verdict === null || verdict.verdict === '需修改'

export const countByLevel = (findings: readonly { readonly severity: Level }[]): Record<Level, number> => {
  const counts: Record<Level, number> = { error: 0, warning: 0, notice: 0, info: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

export const submissionsOf = (
  tx: Tx,
  { tenant }: CheckOffice,
  batch: string,
): Promise<readonly SubmissionRow[]> => readStamped(tx, tenant, checkSubmissions, fieldIs('batch', batch))

/** The newest check of a file, and the comparisons that are kept with it: of its unit's files, and beyond. */
export const runsOf = ({ fields: { run, together, beyond } }: SubmissionRow): readonly string[] =>
  [run, together, beyond].filter((one) => one !== null)

/** The findings of one run as they are kept. */
export const keptFindings = (tx: Tx, { tenant }: CheckOffice, run: string): Promise<readonly RunFinding[]> =>
  tx
    .selectFrom('app.check_findings')
    .select(['fingerprint', 'severity', 'rule', 'document', 'effect', 'content', 'beside'])
    .where('tenant', '=', tenant)
    .where('run', '=', run)
    .orderBy('position')
    .execute()

/**
 * A finding that quotes a report of another unit. It stays with the bureau: no letter, marked copy or page of a unit
 * shows it.
 */
export const isOfOthers = ({ content }: Pick<UnitFinding, 'content'>, unit: number | null): boolean =>
  (content.beyond ?? []).some((file) => file.unit !== unit)

/** Where a finding stands in one file: a finding between files names the file of each of its places. */
export const placesIn = (
  { submission, content }: Pick<UnitFinding, 'submission' | 'content'>,
  { id, fields }: SubmissionRow,
): ToldFinding['places'] =>
  content.places.filter(({ file }) => (file === undefined ? submission === id : file === fields.path))

const keyOf = (of: { readonly submission: string; readonly fingerprint: string }): string =>
  `${of.submission} ${of.fingerprint}`

async function verdictsOf(tx: Tx, { tenant }: CheckOffice, submissions: readonly string[]) {
  const rows = await readStamped(tx, tenant, checkVerdicts, sql`v.submission = any(${submissions}::uuid[])`)
  return new Map(
    rows.map(({ fields, version, by, at }) => [
      keyOf(fields),
      { verdict: fields.verdict, reason: fields.reason, version, by, at: at.toISOString() },
    ]),
  )
}

/** What the newest check of each file found, heaviest first, with what was decided of it. */
export async function listedFindings(
  tx: Tx,
  office: CheckOffice,
  submissions: readonly SubmissionRow[],
): Promise<readonly ListedFinding[]> {
  if (submissions.length === 0) return []
  const rows = await tx
    .selectFrom('app.check_findings')
    .select(['submission', 'fingerprint', 'severity', 'rule', 'document', 'effect'])
    .where('tenant', '=', office.tenant)
    .where('run', 'in', submissions.flatMap(runsOf))
    .execute()
  const verdicts = await verdictsOf(
    tx,
    office,
    submissions.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, verdict: verdicts.get(keyOf(row)) ?? null })).sort(byEffect)
}

/** Findings of one unit of a batch with all their words: of the newest checks, and what was asked about and is gone. */
export async function findingsOfUnit(
  tx: Tx,
  office: CheckOffice,
  batch: string,
  unit: number | null,
): Promise<readonly UnitFinding[]> {
  const own = (await submissionsOf(tx, office, batch)).filter(({ fields }) => fields.unit === unit)
  if (own.length === 0) return []
  const ids = own.map(({ id }) => id)
  const answers = new Map(
    (await readStamped(tx, office.tenant, checkAnswers, sql`v.submission = any(${ids}::uuid[])`)).map(
      (row) => [keyOf(row.fields), row],
    ),
  )
  const verdicts = await verdictsOf(tx, office, ids)
  // The newest word for each finding of a file: of the standing check, else of the last one that still had it.
  const { rows } = await sql<{
    submission: string
    fingerprint: string
    severity: Level
    rule: string
    document: string
    effect: number
    content: string
    run: string
  }>`select distinct on (f.submission, f.fingerprint)
      f.submission, f.fingerprint, f.severity, f.rule, f.document, f.effect, f.content, f.run
    from app.check_findings f
    join app.check_runs r on r.tenant = f.tenant and r.id = f.run
    where f.tenant = ${office.tenant} and f.submission = any(${ids}::uuid[])
    order by f.submission, f.fingerprint, r.opened desc`.execute(tx)
  const current = new Set(own.flatMap(runsOf))
  return rows
    .filter((row) => current.has(row.run) || answers.has(keyOf(row)))
    .map(({ content, run, ...row }): UnitFinding => {
      const answered = answers.get(keyOf(row))
      return {
        ...row,
        content: JSON.parse(content) as ToldFinding,
        standing: current.has(run),
        verdict: verdicts.get(keyOf(row)) ?? null,
        answer: answered
          ? {
              answer: answered.fields.answer,
              reason: answered.fields.reason,
              files: answered.fields.files,
              version: answered.version,
              by: answered.by,
              at: answered.at.toISOString(),
            }
          : null,
      }
    })
    .sort(byEffect)
}
