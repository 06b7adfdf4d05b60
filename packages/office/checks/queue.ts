import type { Tx } from '@hengjian/store'
import { sql } from 'kysely'
import type { ToldFinding } from './examined.ts'
import type { ListedFinding } from './findings.ts'
import type { CheckOffice } from './seat.ts'
import type { Names, UnitOf } from './trend.ts'

/** Findings waiting for a verdict that the queue of a batch lists. */
const queueLength = 200

/** What has no verdict yet, heaviest level first, with its sentence. */
export async function queueOf(
  tx: Tx,
  office: CheckOffice,
  findings: readonly ListedFinding[],
  unitOf: UnitOf,
  nameOf: Names,
) {
  if (office.seat === 'unit') return []
  const waiting = findings.filter(({ verdict }) => verdict === null).slice(0, queueLength)
  if (waiting.length === 0) return []
  const { rows } = await sql<{ submission: string; fingerprint: string; content: string }>`
    select distinct on (f.submission, f.fingerprint) f.submission, f.fingerprint, f.content
    from app.check_findings f join app.check_submissions s on s.tenant = f.tenant
      and f.run::text in (s.run, s.together, s.beyond)
    where f.tenant = ${office.tenant}
      and (f.submission, f.fingerprint) in (
        select w.submission, w.fingerprint from unnest(
          ${waiting.map(({ submission }) => submission)}::uuid[],
          ${waiting.map(({ fingerprint }) => fingerprint)}::text[]) as w(submission, fingerprint))`.execute(
    tx,
  )
  const wordsOf = new Map(
    rows.map(({ submission, fingerprint, content }) => [
      `${submission} ${fingerprint}`,
      JSON.parse(content) as ToldFinding,
    ]),
  )
  return waiting.map(({ submission, fingerprint, severity, rule }) => {
    const words = wordsOf.get(`${submission} ${fingerprint}`)
    const unit = unitOf.get(submission) ?? null
    return {
      submission,
      fingerprint,
      severity,
      rule,
      title: words?.title ?? '',
      message: words?.message ?? '',
      unit,
      unitName: nameOf(unit),
    }
  })
}
