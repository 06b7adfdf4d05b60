import type { Tx } from '../database.ts'
import { hash } from '../journal/digest.ts'
import { batchesOf } from '../rows/batches.ts'
import type { KernelTables } from '../tables.ts'

type Columns<Table extends keyof KernelTables> = Readonly<KernelTables[Table]>

/** One examination of one draft. Lists are JSON: the examiner knows their shape, the store only keeps them. */
export type CheckRun = Omit<Columns<'app.check_runs'>, 'tenant'>

/** A finding of a run; `content` is the whole of it as JSON, the other columns are what lists ask for. */
export type RunFinding = Pick<
  Columns<'app.check_findings'>,
  'fingerprint' | 'severity' | 'rule' | 'document' | 'effect' | 'content' | 'beside'
>

/** Names what was found: its digest stands on the row of the file, which the journal proves. */
export const digestOfFindings = (findings: readonly RunFinding[]): string =>
  hash('sha256', findings.map(({ content }) => content).join('\n')).toString('hex')

/** Keeps a run with its findings, in the order in which the examiner gave them. */
export async function insertRun(
  tx: Tx,
  tenant: number,
  run: CheckRun,
  findings: readonly RunFinding[],
): Promise<void> {
  await tx
    .insertInto('app.check_runs')
    .values({ tenant, ...run })
    .execute()
  const rows = findings.map((finding, position) => ({
    tenant,
    run: run.id,
    position,
    org: run.org,
    submission: run.submission,
    ...finding,
  }))
  for (const batch of batchesOf(rows))
    await tx
      .insertInto('app.check_findings')
      .values([...batch])
      .execute()
}
