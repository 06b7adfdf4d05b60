import { buffer } from 'node:stream/consumers'
import { readSubmission } from '@hengjian/report/read'
import { sealPending, verifyJournal } from '@hengjian/store'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBatch } from './batches.ts'
import { letterFile } from './letters.ts'
import { batchOverview } from './overview.ts'
import { findingsList } from './papers.ts'
import { takeStep } from './procedure.ts'
import { compareFiles } from './together.ts'
import { bringFile, checkAgain, setUnit } from './submissions.ts'
import { centre, county, openCheckOffice, people } from './testing/openCheckOffice.ts'
import { departmentForm, departmentReport } from './testing/sampleReports.ts'
import { giveVerdict } from './verdicts.ts'
import { unitWork } from './work.ts'

const { reviewer, clerk } = people
let test: Awaited<ReturnType<typeof openCheckOffice>>
let batch: string
beforeAll(async () => {
  test = await openCheckOffice()
  batch = await createBatch(test.house, reviewer, {
    title: '部门整体自评',
    year: 2023,
    kind: '部门整体',
    opinionDays: 5,
  })
})
afterAll(() => test.close())

const bring = (path: string, bytes: Buffer) => bringFile(test.house, reviewer, batch, { path, bytes })
const work = () => unitWork(test.house, reviewer, batch, centre.unit)
const between = async () => (await work()).findings.filter(({ places }) => places.some(({ file }) => file))
const counted = async () =>
  (await batchOverview(test.house, reviewer, batch)).units.find(({ unit }) => unit === centre.unit)

it('one file alone is compared with nothing, nor is one that cannot be read', async () => {
  await bring(`${centre.name}/报告.md`, departmentReport(centre.name))
  expect((await work()).together).toBeNull()
  await bring(`${centre.name}/扫描件.pdf`, Buffer.from('%PDF-1.7 '))
  expect((await work()).together).toBeNull()
})

it('two files that say different amounts are asked about, each place with its file, and decided like any other', async () => {
  const form = await bring(`${centre.name}/自评表.md`, departmentForm(centre.name, '110.8'))
  const [found, ...more] = await between()
  if (!found) throw new Error('the files are not compared')
  expect(more).toEqual([])
  expect(found).toMatchObject({ rule: 'X01', severity: 'warning', verdict: null, standing: true })
  expect(found.places.map(({ where }) => where).toSorted()).toEqual(['报告.md，第3行', '自评表.md，第6行'])
  const { queue } = await batchOverview(test.house, reviewer, batch)
  expect(queue.map(({ fingerprint }) => fingerprint)).toContain(found.fingerprint)
  const decision = { verdict: '需修改', reason: null, version: 0 } as const
  await giveVerdict(test.house, reviewer, found.submission, found.fingerprint, decision)
  await checkAgain(test.house, reviewer, form.id, null)
  expect((await between())[0]?.verdict).toMatchObject({ verdict: '需修改' })
  expect((await counted())?.judged).toBe(1)
})

it('list and letter name the files, and the unit sees what it is asked', async () => {
  const list = await findingsList(test.house, reviewer, batch, { rule: 'X01' })
  const wordsOf = async (bytes: Uint8Array) => JSON.stringify((await readSubmission(bytes)).blocks)
  expect(await wordsOf(await buffer(list.stream))).toContain(`${centre.name}/报告.md`)
  const words = { reason: null, sender: '演示市财政局', number: null, due: null }
  for (const { submission, fingerprint, verdict, severity } of (await work()).findings)
    if (!verdict && severity === 'error')
      await giveVerdict(test.house, reviewer, submission, fingerprint, {
        verdict: '不适用',
        reason: '试填',
        version: 0,
      })
  await takeStep(test.house, reviewer, batch, centre.unit, 'ask', words)
  const asked = await unitWork(test.house, clerk, batch, centre.unit)
  expect(asked.findings.map(({ rule }) => rule)).toEqual(['X01'])
  const { bytes } = await letterFile(test.house, clerk, batch, centre.unit, 'opinion')
  const said = await wordsOf(bytes)
  expect(said).toMatch(/(?:报告|自评表)\.md，第\d行/)
  expect(said).not.toContain('.md，报告.md')
})

it('a corrected file that agrees leaves nothing between them, and the journal proves it all', async () => {
  const form = (await work()).files.find(({ path }) => path.endsWith('自评表.md'))
  await checkAgain(test.house, clerk, form?.id ?? '', {
    path: '改正稿.md',
    bytes: departmentForm(centre.name, '112.8'),
  })
  expect((await between()).map(({ standing }) => standing)).toEqual([false])
  expect((await work()).together).toMatchObject({ unfinished: null })
  expect((await work()).together?.judged).toBeGreaterThan(0)
  await sealPending(test.house.keeper, test.house.tenant)
  const proof = await verifyJournal(test.house.keeper, test.house.tenant, [...test.house.ledgers.values()])
  expect(proof.discrepancies).toEqual([])
})

it('a file that is given to another unit is compared there', async () => {
  await bring('甲县/报告.md', departmentReport(county.name))
  const stray = await bring('未写单位/自评表.md', departmentForm('某办公室', '110.8'))
  expect(stray.unit).toBeNull()
  expect((await unitWork(test.house, reviewer, batch, county.unit)).together).toBeNull()
  await setUnit(test.house, reviewer, stray.id, county.unit)
  expect((await unitWork(test.house, reviewer, batch, county.unit)).together).not.toBeNull()
})

it('more than one comparison takes is said, what was found stays, and compared again as soon as it fits', async () => {
  const standing = async () =>
    (await unitWork(test.house, reviewer, batch, county.unit)).findings.filter(({ places }) =>
      places.some(({ file }) => file),
    )
  const before = await standing()
  expect(before.length).toBeGreaterThan(0)
  const together = async () => (await unitWork(test.house, reviewer, batch, county.unit)).together
  await compareFiles(test.house, reviewer, batch, county.unit, { files: 1, bytes: 1_000_000 })
  expect(await together()).toMatchObject({
    judged: 0,
    unfinished: '本单位的文件超过 1 份或合计过大，没有做文件之间的核对；请人工核对各文件之间的数。',
  })
  await compareFiles(test.house, reviewer, batch, county.unit, { files: 9, bytes: 10 })
  expect((await together())?.unfinished).toMatch(/合计过大/)
  expect(await standing()).toEqual(before)
  await compareFiles(test.house, reviewer, batch, county.unit)
  expect(await together()).toMatchObject({ unfinished: null })
})
