import type { RuleShelf } from '@hengjian/catalogue/rules'
import { atLeast, type Finding } from '@hengjian/checker'
import { judged, type Reading } from './judged.ts'
import { plantedIn, type Submission } from './oracle.ts'
import { readingOf } from './reading.ts'

/** What one rule said of the corpus, by its own sentences and as a consequence of another's. */
export type RuleRecord = {
  /** Slips that it found. */
  hits: number
  /** Errors and warnings about reports in which everything holds. */
  readonly unfounded: Finding[]
  /** What it asked such reports to complete. */
  asked: number
}

/** Of findings those that a rule has a part in. */
const ofRule = (id: string, { findings, blocks }: Reading): Reading => ({
  blocks,
  findings: findings.filter(
    ({ rule, consequences }) => rule === id || consequences.some((one) => one.rule === id),
  ),
})

/**
 * What every rule says of submissions, laid out in some ways: how many slips it finds, and how often it speaks of what
 * holds. A rule whose level is 建议完善 asks for what is missing, which a report in which every figure holds may still lack:
 * only errors and warnings are unfounded there.
 */
export async function recordsOf(
  corpus: readonly Submission[],
  layouts: readonly ((html: string) => Promise<Uint8Array>)[],
  shelf: RuleShelf,
): Promise<ReadonlyMap<string, RuleRecord>> {
  const records = new Map(
    [...shelf.rules.values()].map(({ id }): [string, RuleRecord] => [
      id,
      { hits: 0, unfounded: [], asked: 0 },
    ]),
  )
  for (const lay of layouts)
    for (const submission of corpus) {
      const clean = await readingOf(await lay(submission.clean), shelf)
      const slipped = await readingOf(await lay(plantedIn(submission)), shelf)
      for (const [id, record] of records) {
        record.hits += judged(submission.oracle, ofRule(id, clean), ofRule(id, slipped)).found.length
        for (const finding of clean.findings.filter(({ rule }) => rule === id))
          if (atLeast(finding.severity, 'warning')) record.unfounded.push(finding)
          else if (finding.severity === 'notice') record.asked += 1
      }
    }
  return records
}
