import { join } from 'node:path'
import { loadRules, type RuleShelf } from '@hengjian/catalogue/rules'
import { atLeast, check, type Finding, understand } from '@hengjian/checker'
import {
  boundVolume,
  createSet,
  documentWriters,
  evaluationFile,
  formats,
  type Format,
  listEvaluations,
  type Person,
  type Writers,
} from '@hengjian/office'
import { keptIn, type KeptBlock, keptOf, type Report } from '@hengjian/report'
import { readSubmission } from '@hengjian/report/read'
import { stripped } from '@hengjian/report/testing'
import { consistentCentre, consistentSet, inventedCentre, publishedCentre } from '@hengjian/samples'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSamples } from '../demo.ts'
import { programDirectory } from '../place.ts'
import { type DemoHouse, openDemoHouse } from '../testing/openDemoHouse.ts'

let demo: DemoHouse
let shelf: RuleShelf
const writers = documentWriters(null)

/** A report as it was written and read again from a file that holds nothing but its pages. */
type Paper = {
  readonly organisation: number
  readonly title: string
  readonly format: Format
  readonly wanted: readonly KeptBlock[]
  readonly kept: readonly KeptBlock[]
  readonly findings: readonly Finding[]
  readonly judged: number
}
const papers: Paper[] = []

const clerkOf = (organisation: number): Person => ({
  account: 'reader',
  displayName: '量测',
  organisation,
  roles: ['clerk'],
  requestId: 'read',
})

/** Takes the report that is about to be written. */
async function reportOf(write: (writers: Writers) => Promise<unknown>): Promise<Report> {
  const taken: Report[] = []
  await write({
    write: (report) => {
      taken.push(report)
      return Promise.resolve(new Uint8Array())
    },
    close: () => Promise.resolve(),
  })
  const [report] = taken
  if (!report) throw new Error('Broken assumption: nothing was written')
  return report
}

/** The whole set of a unit: every form, the report in words, and all of them in one volume. */
async function setOf(organisation: number): Promise<readonly Report[]> {
  const person = clerkOf(organisation)
  await createSet(demo.house, person, organisation, 2023)
  const reports: Report[] = []
  for (const { id } of await listEvaluations(demo.house, person, organisation, 2023))
    reports.push(await reportOf((own) => evaluationFile(demo.house, own, person, id, 'docx')))
  return [...reports, await reportOf((own) => boundVolume(demo.house, own, person, organisation, 2023))]
}

async function readAgain(organisation: number, report: Report, format: Format): Promise<Paper> {
  const reading = await readSubmission(await stripped(await writers.write(report, format)))
  const file = understand(`${report.title}.${format}`, reading, shelf.measures)
  const { findings, judged } = check(file, [...shelf.rules.values()], shelf.parameters)
  const { title } = report
  return {
    organisation,
    title,
    format,
    wanted: keptOf(report, format),
    kept: keptIn(reading, format),
    findings,
    judged,
  }
}

beforeAll(async () => {
  demo = await openDemoHouse()
  shelf = await loadRules(join(programDirectory, 'catalog'))
  await loadSamples(demo.house, consistentSet)
  for (const organisation of [publishedCentre, inventedCentre, consistentCentre])
    for (const report of await setOf(organisation))
      for (const format of formats) papers.push(await readAgain(organisation, report, format))
}, 300_000)
afterAll(async () => {
  await writers.close()
  await demo.close()
})

const of = (organisation: number, format: Format): readonly Paper[] =>
  papers.filter((paper) => paper.organisation === organisation && paper.format === format)

/** Findings without places, which every format has of its own. */
const said = ({ title, findings }: Paper): readonly string[] => [
  title,
  ...findings.map(({ rule, severity, message }) => `${severity} ${rule} ${message}`).toSorted(),
]
const asked = ({ title, findings }: Paper): string =>
  [
    title,
    ...findings
      .filter(({ severity }) => atLeast(severity, 'notice'))
      .map(({ rule }) => rule)
      .toSorted(),
  ].join(' ')

describe.each(formats)('what Hengjian writes as %s, read back from its pages alone', (format) => {
  it('is the report, as far as the format keeps one', () => {
    const own = papers.filter((paper) => paper.format === format)
    expect(own.length).toBeGreaterThan(15)
    for (const { title, kept, wanted } of own) expect([title, kept]).toEqual([title, wanted])
  })

  it('has nothing to ask about where the ledgers agree', () => {
    const clean = of(consistentCentre, format)
    expect(clean.flatMap(said)).toEqual(clean.map(({ title }) => title))
    expect(clean.reduce((sum, { judged }) => sum + judged, 0)).toBeGreaterThan(100)
  })

  it('says the same as in every other format', () => {
    for (const organisation of [publishedCentre, inventedCentre, consistentCentre])
      expect(of(organisation, format).map(said)).toEqual(of(organisation, 'docx').map(said))
  })
})

/**
 * What the published figures leave open, by the document that prints it: a rate rounded before it was scored (S01), a
 * score without its result (S04), results far above their target (S06), spending beyond the printed budget (B04),
 * a budget that grew by half without a word in its row (N14), an account many times that of the year before (N20), results that are the targets to the letter
 * (S19), a budget equal to what was spent (S21), targets given as results (T01), in words (T02), as a question (T03).
 */
const openInPrint = [
  '部门整体支出绩效自评报告',
  '部门整体支出绩效评价基础数据表 B04 N20',
  '部门整体支出绩效自评表 S19 S21 T01 T02 T03',
  '项目支出绩效自评表 S04 S06 S06 T01 T02',
  '项目支出绩效自评表 S01 T01 T02',
  '2023年度部门整体支出绩效自评资料 B04 N14 N20 S01 S04 S06 S06 S19 S21 T01 T01 T01 T02 T02 T02 T03',
]

describe('the published unit', () => {
  it('is asked about what its published figures leave open, and about nothing else', () => {
    expect(of(publishedCentre, 'docx').map(asked)).toEqual(openInPrint)
  })
})
