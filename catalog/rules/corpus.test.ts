import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, type Finding, understand } from '@hengjian/checker'
import { readSubmission } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'
import { judged, type Reading } from '../testing/corpus/judged.ts'
import { corpusLayouts } from '../testing/corpus/lay/layouts.ts'
import { loadCorpus, type Planted, plantedIn, type Submission } from '../testing/corpus/oracle.ts'

const { rules, parameters, measures } = await loadRules(fileURLToPath(new URL('..', import.meta.url)))

type Reached = {
  /** Slips found, of all that were put into the submissions: a floor. */
  readonly found: number
  /** About reports in which everything holds: ceilings. */
  readonly falseErrors: number
  readonly falseWarnings: number
}

/** What is reached today over all submissions, by layout: floors that only rise, ceilings that only fall. */
const reached: Readonly<Record<string, Reached>> = {
  tabs: { found: 44, falseErrors: 19, falseWarnings: 10 },
  'shifted tabs': { found: 44, falseErrors: 14, falseWarnings: 10 },
  'cell a line': { found: 58, falseErrors: 16, falseWarnings: 28 },
  'broken lines': { found: 33, falseErrors: 19, falseWarnings: 24 },
  Markdown: { found: 44, falseErrors: 19, falseWarnings: 10 },
  'Markdown, merged cells repeated': { found: 44, falseErrors: 33, falseWarnings: 72 },
  DOCX: { found: 44, falseErrors: 14, falseWarnings: 10 },
}

async function readingOf(html: string, layout: string): Promise<Reading> {
  const lay = corpusLayouts[layout]
  expect(lay).toBeDefined()
  const read = await readSubmission(lay ? await lay(html) : new Uint8Array())
  const { findings } = check(understand('report', read, measures), [...rules.values()], parameters)
  return { findings, blocks: read.blocks }
}

const slips = (title: string, planted: readonly Planted[]): string =>
  planted.map(({ id, kind, stated }) => `    ${title} ${id} ${kind} ${stated ?? ''}\n`).join('')

const alarms = (findings: readonly Finding[]): string =>
  findings.map(({ rule, severity, message }) => `    FALSE  ${rule} ${severity} ${message}\n`).join('')

async function measured(submission: Submission, layout: string) {
  const clean = await readingOf(submission.clean, layout)
  const slipped = await readingOf(plantedIn(submission), layout)
  const result = judged(submission.oracle, clean, slipped)
  const all = submission.oracle.planted.length
  process.stdout.write(
    `  ${submission.name}, ${layout}: found ${result.found.length} of ${all}, false ${result.falseAlarms.length}\n` +
      slips('MISSED', result.missed) +
      alarms(result.falseAlarms),
  )
  return result
}

const corpus = loadCorpus()

describe('submissions of many hands, with slips put in', () => {
  it.each(corpus)('$name: each slip is one edit of the source', ({ clean, oracle }) => {
    for (const { edit } of oracle.planted) expect(clean.split(edit.find)).toHaveLength(2)
    expect(plantedIn({ name: '', clean, oracle })).not.toBe(clean)
  })

  it.each(Object.entries(reached))('%s', async (layout, floor) => {
    const results: Awaited<ReturnType<typeof measured>>[] = []
    for (const submission of corpus) results.push(await measured(submission, layout))
    const alarmsOf = (level: string): number =>
      results.flatMap(({ falseAlarms }) => falseAlarms).filter(({ severity }) => severity === level).length
    expect(results.reduce((sum, { found }) => sum + found.length, 0)).toBeGreaterThanOrEqual(floor.found)
    expect(alarmsOf('error')).toBeLessThanOrEqual(floor.falseErrors)
    expect(alarmsOf('warning')).toBeLessThanOrEqual(floor.falseWarnings)
  })
})
