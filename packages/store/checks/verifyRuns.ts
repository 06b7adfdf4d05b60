import { sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Discrepancy } from '../journal/verify.ts'

/**
 * Compares what checks found, in files, between them and beyond, with the digests on the rows of the files, of every
 * draft: the journal proves the rows, so it proves the findings with them.
 */
export async function verifyRuns(keeper: Database, tenant: number): Promise<readonly Discrepancy[]> {
  const { rows } = await sql<{ path: string; draft: number }>`
    select s.path, s.draft
    from (
      select run, found, path, draft from app.check_submissions where tenant = ${tenant}
      union
      select run, found, path, draft from app.check_submissions_history where tenant = ${tenant}
      union
      select together, together_found, path, draft from app.check_submissions
      where tenant = ${tenant} and together is not null
      union
      select together, together_found, path, draft from app.check_submissions_history
      where tenant = ${tenant} and together is not null
      union
      select beyond, beyond_found, path, draft from app.check_submissions
      where tenant = ${tenant} and beyond is not null
      union
      select beyond, beyond_found, path, draft from app.check_submissions_history
      where tenant = ${tenant} and beyond is not null) s
    cross join lateral (
      select encode(sha256(convert_to(coalesce(string_agg(f.content, E'\\n' order by f.position), ''), 'UTF8')), 'hex')
        as digest
      from app.check_findings f where f.tenant = ${tenant} and f.run = s.run::uuid) now
    where now.digest <> s.found
    limit 20`.execute(keeper)
  return rows.map(({ path, draft }) => ({
    code: 'FINDINGS',
    message: `“${path}”第${draft}稿的检查结果与日志所记的摘要不符，已被绕过系统改动。`,
  }))
}
