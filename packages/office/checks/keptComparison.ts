import {
  checkSubmissions,
  digestOfFindings,
  inOffice,
  insertRun,
  newId,
  type RunFinding,
  writeRows,
} from '@hengjian/store'
import type { House } from '../house.ts'
import { stamp } from './examined.ts'
import { type CheckOffice, heldSubmission } from './seat.ts'

/** What came of comparing files with each other. */
export type Comparison = {
  /** Of all their digests. */
  readonly digest: string
  /** What was not compared, in a sentence; null for a comparison that is whole. */
  readonly unreadable: string | null
  readonly judged: number
  readonly findings: readonly RunFinding[]
}

/** Between the files of a unit, or beyond them: with its year before and with other offices. */
export type ComparisonKind = 'together' | 'beyond'

const reasons: Readonly<Record<ComparisonKind, string>> = {
  together: '核对本单位各文件之间',
  beyond: '与上年度报告和其他单位核对',
}

/** Keeps a comparison with one of the files, or that there is none any more. */
export async function keepComparison(
  house: House,
  office: CheckOffice,
  id: string,
  kind: ComparisonKind,
  comparison: Comparison | null,
): Promise<void> {
  const run = newId()
  const stamped = await stamp()
  const found = comparison && digestOfFindings(comparison.findings)
  const kept = comparison ? run : null
  await inOffice(house.app, office, async (tx) => {
    const { version, org, fields } = await heldSubmission(tx, office, id)
    const told =
      kind === 'together' ? { together: kept, togetherFound: found } : { beyond: kept, beyondFound: found }
    const { change } = await writeRows(
      tx,
      office,
      checkSubmissions,
      [{ verb: 'change', id, version, fields: told }],
      { reason: reasons[kind] },
    )
    if (!comparison) return
    const { findings, ...said } = comparison
    const place = { id: run, submission: id, org, draft: fields.draft, opened: change }
    const when = { at: house.now(), account_name: office.accountName, together: true }
    const none = { documents: '[]', cannot_tell: '[]', remarks: '[]', blocks: '[]', facts: null, results: [] }
    await insertRun(tx, office.tenant, { ...place, ...when, ...none, ...stamped, ...said }, findings)
  })
}
