import { verifyJournal } from '@hengjian/store'
import { sealPending } from '@hengjian/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { batchOverview } from './overview.ts'
import { bringFile, checkAgain, setUnit } from './submissions.ts'
import { openCheckOffice, people, centre, county } from './testing/openCheckOffice.ts'
import { sampleReport } from './testing/sampleReports.ts'
import { giveVerdict, verdictHistory } from './verdicts.ts'
import { submissionPages, unitWork } from './work.ts'

let test: Awaited<ReturnType<typeof openCheckOffice>>
beforeAll(async () => {
  test = await openCheckOffice()
})
afterAll(() => test.close())

const work = (unit: number | null = centre.unit) => unitWork(test.house, people.reviewer, test.batch, unit)

describe('a file that is brought', () => {
  it('is kept with its unit, what was found in it, and its pages', async () => {
    expect(test.ofCentre).toMatchObject({ unit: centre.unit, unreadable: null })
    expect(test.ofCounty).toMatchObject({ unit: county.unit, unreadable: null })
    const { files, findings } = await work()
    expect(files).toMatchObject([{ path: `${centre.name}.txt`, draft: 1, unreadable: null }])
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toContain('A19 error')
    const pages = await submissionPages(test.house, people.reviewer, test.ofCentre.id)
    expect(pages.blocks.length).toBeGreaterThan(1)
  })

  it('is listed with its sentence where it cannot be read, and its unit is then said by a person', async () => {
    const brought = await bringFile(test.house, people.reviewer, test.batch, {
      path: '扫描件.pdf',
      bytes: Buffer.from('%PDF-1.7 '),
    })
    expect(brought).toMatchObject({ unit: null, unreadable: expect.stringMatching(/^PDF 不完整.*。$/) })
    expect((await work(null)).files).toMatchObject([{ path: '扫描件.pdf' }])
    await setUnit(test.house, people.reviewer, brought.id, county.unit)
    expect((await work(county.unit)).files).toHaveLength(2)
  })

  it('is not taken twice, under the same name or another', async () => {
    const bytes = sampleReport({ unit: centre.name })
    const again = (path: string, content: Buffer) =>
      bringFile(test.house, people.reviewer, test.batch, { path, bytes: content })
    await expect(again('另一个名字.txt', bytes)).rejects.toThrow(
      `“另一个名字.txt”与本批次的“${centre.name}.txt”内容相同，没有重复放入。`,
    )
    const mended = sampleReport({ unit: centre.name, reception: '3.2' })
    await expect(again(`${centre.name}.txt`, mended)).rejects.toThrow('请打开原文件，用“上传改正稿”。')
  })
})

describe('a verdict', () => {
  it('has its reason, is kept with who and when, and outlives the next draft', async () => {
    const { findings } = await work()
    const rate = findings.find(({ rule }) => rule === 'A19')
    const other = findings.find(({ rule, severity }) => rule !== 'A19' && severity !== 'info')
    if (!rate || !other) throw new Error('the sample report has lost its contradictions')
    const decide = (
      fingerprint: string,
      verdict: '需修改' | '已有依据',
      reason: string | null,
      version = 0,
    ) => giveVerdict(test.house, people.reviewer, test.ofCentre.id, fingerprint, { verdict, reason, version })
    await expect(decide(other.fingerprint, '已有依据', null)).rejects.toMatchObject({ code: 'REASON_ASKED' })
    await decide(other.fingerprint, '已有依据', '演示财预追〔2023〕12号')
    await decide(rate.fingerprint, '需修改', null)
    await expect(decide(rate.fingerprint, '已有依据', '看错了')).rejects.toThrow(/刚把这条定为“需修改”/)
    await decide(rate.fingerprint, '已有依据', '按调整后预算计算', 1)
    await decide(rate.fingerprint, '需修改', null, 2)
    await expect(decide('ffffffffffffffff', '需修改', null)).rejects.toMatchObject({
      code: 'FINDING_UNKNOWN',
    })

    await checkAgain(test.house, people.reviewer, test.ofCentre.id, {
      path: '改正稿.txt',
      bytes: sampleReport({ unit: centre.name, rate: '93.56%' }),
    })
    const after = await work()
    expect(after.files).toMatchObject([{ draft: 2, compared: { draft: 1, fresh: [] } }])
    expect(after.files[0]?.compared?.gone.map(({ rule }) => rule)).toContain('A19')
    expect(
      after.findings.find(({ fingerprint }) => fingerprint === other.fingerprint)?.verdict,
    ).toMatchObject({
      verdict: '已有依据',
      reason: '演示财预追〔2023〕12号',
      by: '测试reviewer',
    })
    const history = await verdictHistory(test.house, people.reviewer, test.ofCentre.id, rate.fingerprint)
    expect(history.map(({ version, verdict }) => `${version} ${verdict}`)).toEqual([
      '3 需修改',
      '2 已有依据',
      '1 需修改',
    ])
  })

  it('stays when the same draft is asked again, and nothing is new', async () => {
    await checkAgain(test.house, people.reviewer, test.ofCentre.id, null)
    const { files, findings } = await work()
    expect(files[0]).toMatchObject({ draft: 2, compared: { fresh: [], gone: [] } })
    expect(files[0]?.checks.map(({ draft }) => draft)).toEqual([2, 2, 1])
    expect(findings.filter(({ verdict }) => verdict !== null)).toHaveLength(1)
  })
})

it('a batch lists its units in the order of the tree, with what is open by level and what waits', async () => {
  const { units, queue, progress, trend } = await batchOverview(test.house, people.reviewer, test.batch)
  expect(units.map(({ name }) => name)).toEqual([centre.name, county.name])
  expect(units[1]?.open.error).toBeGreaterThan(0)
  expect(queue[0]).toMatchObject({ unitName: county.name, severity: 'error', title: expect.any(String) })
  expect(queue[0]?.message).not.toBe('')
  expect(progress.judged).toBe(1)
  expect(trend).toBeNull()
})

it('all of it is in the journal, which proves it', async () => {
  await sealPending(test.house.keeper, test.house.tenant)
  const proof = await verifyJournal(test.house.keeper, test.house.tenant, [...test.house.ledgers.values()])
  expect(proof.discrepancies).toEqual([])
  expect(proof.versions).toBeGreaterThan(8)
})
