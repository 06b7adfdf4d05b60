import type { CheckResult, SourcedFact, SourcedText } from '@hengjian/checker'
import { type Checked, examineAcross, gaveUp, type Outcome, submissionsIn } from '@hengjian/checking'
import { rulesAsked } from './asked.ts'
import { ownRules } from './ownRules.ts'
import { withScans } from './pairs.ts'
import { doAll } from './threads.ts'

export type Watch = {
  /** Called after each file. */
  readonly onFile: (outcome: Outcome) => void
  /** Aborted by Ctrl-C: what is finished is kept, the rest is left. */
  readonly stopped: AbortSignal
}

/**
 * Checks files, then the files of one submission against each other, then submissions against those of other years
 * and offices. After a stop there is what was finished. A file that brings its thread down is named as unreadable,
 * and the others go on.
 */
export async function checkAll(
  paths: readonly string[],
  asked: readonly string[],
  { onFile, stopped }: Watch,
): Promise<Checked> {
  const answers: (Outcome | undefined)[] = []
  const told: Told = { facts: [], texts: [] }
  const tasks = paths.map((path) => ({ kind: 'file', path }) as const)
  await doAll(tasks, asked, stopped, (at, done) => {
    const outcome = done?.kind === 'file' ? done.outcome : gaveUp(paths[at] ?? '')
    if (done?.kind === 'file') {
      told.facts.push(...done.facts)
      told.texts.push(...done.texts)
    }
    answers[at] = outcome
    onFile(outcome)
  })
  const outcomes = withScans(answers.filter((outcome) => outcome !== undefined))
  return { outcomes, across: stopped.aborted ? [] : await compared(outcomes, told, asked, stopped) }
}

/** What submissions are compared by. */
type Told = { readonly facts: SourcedFact[]; readonly texts: SourcedText[] }

async function compared(
  outcomes: readonly Outcome[],
  { facts, texts }: Told,
  asked: readonly string[],
  stopped: AbortSignal,
): Promise<readonly CheckResult[]> {
  const submissions = submissionsIn(outcomes.flatMap((one) => (one.kind === 'checked' ? [one.result] : [])))
  const tasks = submissions.map((paths) => ({ kind: 'together', paths }) as const)
  const results: (CheckResult | null)[] = []
  await doAll(tasks, asked, stopped, (at, done) => {
    results[at] = done?.kind === 'together' ? done.result : null
  })
  const shelf = await ownRules()
  const between = examineAcross(facts, rulesAsked(shelf, asked), shelf, texts)
  return [...results.filter((result) => result !== null), between]
}
