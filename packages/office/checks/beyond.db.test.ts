import { buffer } from 'node:stream/consumers'
import { readSubmission } from '@hengjian/report/read'
import { inOffice, organisations, sealPending, verifyJournal, writeRows } from '@hengjian/store'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '../person.ts'
import { assign } from './assignments.ts'
import { createBatch } from './batches.ts'
import { compareBeyond } from './beyond.ts'
import { letterFile } from './letters.ts'
import { batchOverview } from './overview.ts'
import { findingsList, markedFile } from './papers.ts'
import { takeStep } from './procedure.ts'
import { checkOfficeOf } from './seat.ts'
import { bringFile, checkAgain, setUnit } from './submissions.ts'
import { centre, county, openCheckOffice, people } from './testing/openCheckOffice.ts'
import { yearReport } from './testing/sampleReports.ts'
import { giveVerdict } from './verdicts.ts'
import { unitWork } from './work.ts'

const { reviewer, section, hired, clerk, reporter } = people
const bureauOfTrade = { unit: 4, name: '演示市商务局' } as const
const tradeClerk: Person = { ...clerk, account: 'tradeClerk', organisation: bureauOfTrade.unit }

let test: Awaited<ReturnType<typeof openCheckOffice>>
const batches = { 2022: '', 2023: '' }
beforeAll(async () => {
  test = await openCheckOffice()
  const office = await checkOfficeOf(test.house, reviewer)
  const fields = {
    number: 4,
    parent: 1,
    name: bureauOfTrade.name,
    level: '单位',
    supervisingDept: null,
    demo: true,
  }
  await inOffice(test.house.app, { ...office, scope: [...office.scope, 4] }, (tx) =>
    writeRows(tx, office, organisations, [{ verb: 'create', org: 4, fields }], { reason: '建立' }),
  )
  test.house.forgetOrganisations()
  for (const year of [2022, 2023] as const)
    batches[year] = await createBatch(test.house, reviewer, {
      title: `${year}年度部门整体自评`,
      year,
      kind: '部门整体',
      opinionDays: 5,
    })
})
afterAll(() => test.close())

const bring = (year: 2022 | 2023, path: string, bytes: Buffer) =>
  bringFile(test.house, reviewer, batches[year], { path, bytes })
const work = (who = reviewer, unit: number = centre.unit, year: 2022 | 2023 = 2023) =>
  unitWork(test.house, who, batches[year], unit)
const beyond = async (...of: Parameters<typeof work>) =>
  (await work(...of)).findings.filter((one) => one.beyond.length > 0 && one.standing)
const ofLastYear = (reception: string) =>
  yearReport({ unit: centre.name, year: 2022, before: '3.1', reception })
const ofThisYear = (before: string, city: string) =>
  yearReport({ unit: centre.name, year: 2023, before, reception: '2.1', city })
/** Fingerprints of findings beyond a batch that a person sees who asks for all of them. */
async function seen(who: Person): Promise<readonly string[]> {
  const office = await checkOfficeOf(test.house, who)
  const { rows } = await inOffice(test.house.app, office, (tx) =>
    sql<{ rule: string }>`select distinct rule from app.check_findings f join app.check_submissions s
      on s.beyond::uuid = f.run where f.beside <> '{}' order by rule`.execute(tx),
  )
  return rows.map(({ rule }) => rule)
}

it('a report alone is compared with nothing beyond its batch', async () => {
  await bring(2022, `${centre.name}/报告.md`, ofLastYear('2.6'))
  expect((await work(reviewer, centre.unit, 2022)).beyond).toBeNull()
})

it('a number of last year that this year’s report tells otherwise is asked about, with both places', async () => {
  const { id } = await bring(2023, `${centre.name}/报告.md`, ofThisYear('2.8', '126.4'))
  const [found, ...more] = await beyond()
  if (!found) throw new Error('the years are not compared')
  expect(more).toEqual([])
  expect(found).toMatchObject({ rule: 'X12', severity: 'warning', submission: id, verdict: null })
  expect(found.places.map(({ where }) => where)).toEqual([
    '报告.md，第3行',
    `2022年度部门整体自评：${centre.name}/报告.md，第3行`,
  ])
  expect(found.beyond).toMatchObject([{ batch: batches[2022], unit: centre.unit }])
  expect((await work()).beyond).toMatchObject({ judged: 1, unfinished: null })
  // Last year's report says nothing of it: it was right when it was handed in.
  expect(await beyond(reviewer, centre.unit, 2022)).toEqual([])
})

it('what was decided of it outlives another check, of either report', async () => {
  const [found] = await beyond()
  if (!found) throw new Error('the years are not compared')
  const decision = { verdict: '需修改', reason: null, version: 0 } as const
  await giveVerdict(test.house, reviewer, found.submission, found.fingerprint, decision)
  const { files } = await work(reviewer, centre.unit, 2022)
  await checkAgain(test.house, reviewer, found.submission, null)
  await checkAgain(test.house, reviewer, files[0]?.id ?? '', null)
  expect(await beyond()).toMatchObject([{ fingerprint: found.fingerprint, verdict: { verdict: '需修改' } }])
  const { queue } = await batchOverview(test.house, reviewer, batches[2023])
  expect(queue.map(({ fingerprint }) => fingerprint)).not.toContain(found.fingerprint)
})

it('two offices that give one result of their city two numbers have it found with both of them', async () => {
  const trade = (city: string) =>
    yearReport({ unit: bureauOfTrade.name, year: 2023, before: '1.1', reception: '1.2', city })
  const { id } = await bring(2023, `${bureauOfTrade.name}/报告.md`, trade('128.4'))
  const [one] = (await beyond()).filter(({ rule }) => rule === 'X15')
  const [other] = await beyond(reviewer, bureauOfTrade.unit)
  expect(one).toMatchObject({ severity: 'warning', beyond: [{ submission: id, unit: bureauOfTrade.unit }] })
  expect(other).toMatchObject({ rule: 'X15', submission: id, beyond: [{ unit: centre.unit }] })
  expect(other?.fingerprint).toBe(one?.fingerprint)
  // Decided for each of them: only one has to mend it.
  const { queue } = await batchOverview(test.house, reviewer, batches[2023])
  expect(queue.filter(({ rule }) => rule === 'X15')).toHaveLength(2)
})

it('a finding is seen by whoever may see every file that it quotes', async () => {
  expect(await seen(reviewer)).toEqual(['X12', 'X15'])
  expect(await seen({ ...reviewer, organisation: 9, account: 'elsewhere' })).toEqual([])
  for (const who of [clerk, tradeClerk, reporter, hired]) expect(await seen(who)).toEqual([])
  const given = { account: section.account, name: section.displayName }
  await assign(test.house, reviewer, batches[2023], given, [centre.unit])
  expect(await seen(section)).toEqual([])
  // A check by somebody who sees less takes nothing away from those who see more.
  const { files } = await work(section)
  await checkAgain(test.house, section, files[0]?.id ?? '', null)
  expect(await seen(reviewer)).toEqual(['X12', 'X15'])
  await assign(test.house, reviewer, batches[2022], given, [centre.unit])
  expect(await seen(section)).toEqual(['X12'])
  await assign(test.house, reviewer, batches[2023], given, [bureauOfTrade.unit])
  expect(await seen(section)).toEqual(['X12', 'X15'])
})

it('a unit is asked about its own years and never told what another office reports', async () => {
  for (const { submission, fingerprint, verdict } of await beyond())
    if (!verdict)
      await giveVerdict(test.house, reviewer, submission, fingerprint, {
        verdict: '需修改',
        reason: null,
        version: 0,
      })
  const words = { reason: null, sender: '演示市财政局', number: null, due: null }
  await takeStep(test.house, reviewer, batches[2023], centre.unit, 'ask', words)
  const asked = await work(clerk)
  expect(asked.findings.map(({ rule }) => rule)).toEqual(['X12'])
  expect(asked.findings[0]?.places).toHaveLength(2)
  expect(await seen(clerk)).toEqual(['X12'])
  const wordsOf = async (bytes: Uint8Array) => JSON.stringify((await readSubmission(bytes)).blocks)
  const { bytes } = await letterFile(test.house, clerk, batches[2023], centre.unit, 'opinion')
  const marked = await markedFile(test.house, reviewer, asked.files[0]?.id ?? '')
  for (const paper of [bytes, marked.bytes]) {
    expect(await wordsOf(paper)).not.toContain(bureauOfTrade.name)
    expect(await wordsOf(paper)).not.toContain('128.4')
  }
  const list = await findingsList(test.house, clerk, batches[2023], {})
  expect(await wordsOf(await buffer(list.stream))).not.toContain('128.4')
  const own = await findingsList(test.house, reviewer, batches[2023], { rule: 'X15' })
  expect(await wordsOf(await buffer(own.stream))).toContain('128.4')
})

it('a corrected draft of a unit takes the findings from both sides', async () => {
  const { files } = await work()
  await checkAgain(test.house, clerk, files[0]?.id ?? '', {
    path: '改正稿.md',
    bytes: ofThisYear('2.6', '128.4'),
  })
  expect(await beyond()).toEqual([])
  expect(await beyond(reviewer, bureauOfTrade.unit)).toEqual([])
  // Whoever set it off is not named to the other unit.
  const { files: listed } = await batchOverview(test.house, tradeClerk, batches[2023])
  expect(listed.map(({ by }) => by)).toEqual([reviewer.displayName])
  expect((await work()).beyond).toMatchObject({ judged: 2, unfinished: null })
})

it('reports that are checked at one time are compared as they stand in the end', async () => {
  const [now, then, trade] = await Promise.all([
    work(),
    work(reviewer, centre.unit, 2022),
    work(reviewer, bureauOfTrade.unit),
  ])
  const ids = [now, then, trade].map(({ files }) => files[0]?.id ?? '')
  await Promise.all([...ids, ...ids].map((id) => checkAgain(test.house, reviewer, id, null)))
  expect(await beyond()).toEqual([])
  expect((await work()).beyond).toMatchObject({ judged: 2, unfinished: null })
})

it('a file that is given to another unit is compared there and no longer here', async () => {
  const { files } = await work(reviewer, bureauOfTrade.unit)
  const trade = files[0]?.id ?? ''
  await checkAgain(test.house, reviewer, trade, {
    path: '第三稿.md',
    bytes: yearReport({ unit: bureauOfTrade.name, year: 2023, before: '1', reception: '2', city: '130.4' }),
  })
  expect(await beyond()).toHaveLength(1)
  await setUnit(test.house, reviewer, trade, county.unit)
  expect(await beyond()).toMatchObject([{ beyond: [{ unit: county.unit }] }])
  expect(await beyond(reviewer, county.unit)).toHaveLength(1)
})

it('a bureau below is compared with by the one above it, and not the other way round', async () => {
  const below: Person = { ...reviewer, account: 'below', organisation: county.unit }
  const own = await createBatch(test.house, below, {
    title: '2023年度县里自评',
    year: 2023,
    kind: '部门整体',
    opinionDays: 5,
  })
  const before = await beyond()
  const bytes = yearReport({
    unit: '演示市统计局',
    year: 2023,
    before: '1',
    reception: '2',
    city: '131.9',
  })
  const { id } = await bringFile(test.house, below, own, { path: '报告.md', bytes })
  await setUnit(test.house, below, id, county.unit)
  expect(await beyond()).toHaveLength(before.length + 1)
  expect((await unitWork(test.house, below, own, county.unit)).beyond).toBeNull()
  // It is the same whoever asks again.
  await checkAgain(test.house, below, id, null)
  expect(await beyond()).toHaveLength(before.length + 1)
  expect(await seen(below)).toEqual([])
})

it('reports that name no office are compared as those of the unit whose they are', async () => {
  const nameless = (year: number, sentence: string): Buffer =>
    Buffer.from(`# ${year}年度部门整体支出绩效自评报告\n\n${sentence}`)
  const path = `${county.name}/没写单位.md`
  await bring(2022, path, nameless(2022, '2022年公务接待费支出4.6万元。'))
  const { unit } = await bring(2023, path, nameless(2023, '2022年公务接待费支出4.8万元。'))
  expect(unit).toBe(county.unit)
  expect((await beyond(reviewer, county.unit)).map(({ rule }) => rule)).toContain('X12')
})

it('too many offices are not compared, which is said; the journal proves it all', async () => {
  await compareBeyond(test.house, reviewer, batches[2023], centre.unit, 0)
  expect((await work()).beyond?.unfinished).toMatch(/^另有超过 0 份其他单位的报告/)
  await compareBeyond(test.house, reviewer, batches[2023], centre.unit)
  expect(await beyond()).toHaveLength(2)
  await sealPending(test.house.keeper, test.house.tenant)
  const proof = await verifyJournal(test.house.keeper, test.house.tenant, [...test.house.ledgers.values()])
  expect(proof.discrepancies).toEqual([])
})
