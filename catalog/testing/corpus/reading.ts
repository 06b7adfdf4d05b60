import type { RuleShelf } from '@hengjian/catalogue/rules'
import { check, understand } from '@hengjian/checker'
import { readSubmission } from '@hengjian/report/read'
import { type Judged, judged, type Reading } from './judged.ts'
import { plantedIn, type Submission } from './oracle.ts'

/** What the checker says of a file. */
export async function readingOf(
  bytes: Uint8Array,
  { rules, parameters, measures }: RuleShelf,
): Promise<Reading> {
  const read = await readSubmission(bytes)
  const { findings } = check(understand('report', read, measures), [...rules.values()], parameters)
  return { findings, blocks: read.blocks }
}

/** Lays a submission out with its slips and without, has both checked, and sets one beside the other. */
export async function judgedIn(
  submission: Submission,
  lay: (html: string) => Promise<Uint8Array>,
  shelf: RuleShelf,
): Promise<Judged> {
  const clean = await readingOf(await lay(submission.clean), shelf)
  const slipped = await readingOf(await lay(plantedIn(submission)), shelf)
  return judged(submission.oracle, clean, slipped)
}

/** The result of one submission in one layout, each miss and each false alarm by name. */
export function listed(name: string, layout: string, { found, missed, falseAlarms }: Judged): string {
  const all = found.length + missed.length
  return [
    `  ${name}, ${layout}: found ${found.length} of ${all}, false ${falseAlarms.length}`,
    ...missed.map(({ id, kind, quotes, how }) => `    MISSED ${id} ${kind}: ${quotes[0]} (${how})`),
    ...falseAlarms.map(({ rule, severity, message }) => `    FALSE  ${rule} ${severity}: ${message}`),
    '',
  ].join('\n')
}
