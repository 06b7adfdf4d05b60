import { buffer } from 'node:stream/consumers'
import { readSubmission } from '@hengjian/report/read'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidenceFile } from '../testing/evidenceFile.ts'
import type { Person } from '../person.ts'
import { attachedFile, giveAnswer } from './answers.ts'
import { letterFile } from './letters.ts'
import { findingsList, markedFile } from './papers.ts'
import { takeStep } from './procedure.ts'
import type { StepName } from './steps.ts'
import { bringFile, checkAgain } from './submissions.ts'
import { centre, county, openCheckOffice, people } from './testing/openCheckOffice.ts'
import { sampleReport } from './testing/sampleReports.ts'
import { giveVerdict, type VerdictWord } from './verdicts.ts'
import { unitWork } from './work.ts'

let test: Awaited<ReturnType<typeof openCheckOffice>>
beforeAll(async () => {
  test = await openCheckOffice()
})
afterAll(() => test.close())

const { reviewer, second, leader, clerk, reporter } = people
const nothing = { reason: null, sender: null, number: null, due: null }
const step = (who: Person, name: StepName, words: Partial<Parameters<typeof takeStep>[5]> = {}, unit = 2) =>
  takeStep(test.house, who, test.batch, unit, name, { ...nothing, ...words })
const work = (who: Person = reviewer, unit: number = centre.unit) =>
  unitWork(test.house, who, test.batch, unit)
const decideAll = async (verdict: VerdictWord, reason: string | null) => {
  for (const finding of (await work()).findings)
    await giveVerdict(test.house, reviewer, finding.submission, finding.fingerprint, {
      verdict,
      reason,
      version: finding.verdict?.version ?? 0,
    })
}
const wordsOf = async (bytes: Uint8Array): Promise<string> =>
  (await readSubmission(bytes)).blocks
    .map((block) =>
      block.kind === 'paragraph' ? block.text.text : block.cells.map(({ text }) => text.text).join(' '),
    )
    .join('\n')

describe('from 已检查 to 已整改', () => {
  it('nothing is asked before it was looked at, and nothing follows out of turn', async () => {
    await expect(step(reviewer, 'ask', { sender: '演示市财政局' })).rejects.toThrow(
      /还有 \d+ 条“数据不符”没有处理意见/,
    )
    await expect(step(clerk, 'ask', { sender: '甲' })).rejects.toThrow('由绩效科或归口业务科办理')
    for (const name of ['confirm', 'sign', 'close'] as const)
      await expect(step(leader, name)).rejects.toMatchObject({ code: 'STEP_REFUSED' })
    await expect(letterFile(test.house, leader, test.batch, 2, 'notice')).rejects.toThrow(
      '整改通知要在征求意见、复核确认并由领导签发以后才有。',
    )
    await decideAll('不适用', '试填')
    await expect(step(reviewer, 'ask', { sender: '演示市财政局' })).rejects.toMatchObject({
      code: 'NOTHING_TO_ASK',
    })
  })

  it('the unit is asked by letter about what is to be mended, and sees that and nothing more', async () => {
    expect((await work(clerk)).findings).toEqual([])
    await decideAll('需修改', null)
    await expect(step(reviewer, 'ask')).rejects.toThrow('请填写发文单位名称')
    await step(reviewer, 'ask', { sender: '演示市财政局', number: '演财绩函〔2024〕3号' })
    await expect(step(reviewer, 'ask', { sender: '演示市财政局' })).rejects.toMatchObject({
      code: 'STEP_REFUSED',
    })
    const asked = await work(clerk)
    expect(asked.findings.length).toBe((await work()).findings.length)
    expect(asked.findings.every(({ verdict, answer }) => verdict === null && answer)).toBe(true)
    // 18 March 2024 is a Monday.
    expect(asked.procedure).toMatchObject({ standing: 'asked', opinionDue: '2024-03-25', over: false })
    const { name, bytes } = await letterFile(test.house, clerk, test.batch, 2, 'opinion')
    expect(name).toBe(`${centre.name}征求意见函.docx`)
    const words = await wordsOf(bytes)
    expect(words).toContain('演财绩函〔2024〕3号')
    expect(words).toContain('请于2024年3月25日前')
    expect(words).toContain('97.48%')
  })

  it('the unit answers each, with its papers, and only itself', async () => {
    await expect(step(clerk, 'answer')).rejects.toMatchObject({ code: 'NOT_ANSWERED' })
    const proof = await evidenceFile(test.house, clerk, '追加批复.pdf')
    const { findings } = await work(clerk)
    const [first] = findings
    if (!first) throw new Error('nothing was asked')
    const give = (
      who: Person,
      answer: '同意修改' | '已有依据',
      reason: string | null,
      files: string[] = [],
    ) =>
      giveAnswer(test.house, who, first.submission, first.fingerprint, { answer, reason, files, version: 1 })
    await expect(give(clerk, '已有依据', null)).rejects.toMatchObject({ code: 'REASON_ASKED' })
    await expect(give(reporter, '同意修改', null)).rejects.toMatchObject({ code: 'SUBMISSION_UNKNOWN' })
    await expect(give(reviewer, '同意修改', null)).rejects.toMatchObject({ code: 'NOT_A_WRITER' })
    await give(clerk, '已有依据', '年中追加，附批复', [proof])
    for (const one of findings.slice(1))
      await giveAnswer(test.house, clerk, one.submission, one.fingerprint, {
        answer: '同意修改',
        reason: null,
        files: [],
        version: 1,
      })
    await step(clerk, 'answer')
    await expect(give(clerk, '同意修改', null)).rejects.toMatchObject({ code: 'ANSWER_CLOSED' })
    const answered = (await work()).findings.find(({ fingerprint }) => fingerprint === first.fingerprint)
    expect(answered?.answer).toMatchObject({
      answer: '已有依据',
      reason: '年中追加，附批复',
      files: [{ digest: proof, name: '追加批复.pdf' }],
    })
    const file = await attachedFile(test.house, reviewer, first.submission, proof)
    expect(file.name).toBe('追加批复.pdf')
    await expect(attachedFile(test.house, reporter, first.submission, proof)).rejects.toMatchObject({
      code: 'FILE_UNKNOWN',
    })
  })

  it('a second person confirms, the leader signs, and only then there is a notice', async () => {
    const [accepted] = (await work()).findings.filter(({ answer }) => answer?.answer === '已有依据')
    if (!accepted) throw new Error('nothing was explained')
    await giveVerdict(test.house, second, accepted.submission, accepted.fingerprint, {
      verdict: '已有依据',
      reason: '见单位所附批复',
      version: accepted.verdict?.version ?? 0,
    })
    await expect(step(reviewer, 'confirm')).rejects.toThrow('须由另一人办理')
    await step(second, 'confirm')
    const words = { number: '演财绩〔2024〕9号', due: '2024-04-15' }
    await expect(step(second, 'sign', words)).rejects.toThrow('由财政部门负责人办理')
    await expect(step(leader, 'sign')).rejects.toMatchObject({ code: 'WORDS_MISSING' })
    await step(leader, 'giveBack', { reason: '请再核一次' })
    await step(second, 'confirm')
    await step(leader, 'sign', words)
    const { bytes } = await letterFile(test.house, clerk, test.batch, 2, 'notice')
    const said = await wordsOf(bytes)
    expect(said).toContain('演财绩〔2024〕9号')
    expect(said).toContain('单位意见：同意修改')
    expect(said).not.toContain(accepted.message)
    await expect(
      giveVerdict(test.house, reviewer, accepted.submission, accepted.fingerprint, {
        verdict: '需修改',
        reason: null,
        version: 9,
      }),
    ).rejects.toMatchObject({ code: 'NOTICE_SIGNED' })
  })

  it('the unit brings what it mended, and it is closed; every step says who and when', async () => {
    await checkAgain(test.house, clerk, test.ofCentre.id, {
      path: '改正稿.txt',
      bytes: sampleReport({ unit: centre.name, rate: '93.56%', reception: '3.2', kept: '85%' }),
    })
    await expect(step(reviewer, 'close')).rejects.toMatchObject({ code: 'REASON_ASKED' })
    await step(reviewer, 'close', { reason: '改正稿已核对' })
    const { procedure, files } = await work()
    expect(files[0]).toMatchObject({ draft: 2 })
    expect(procedure.taken.map(({ title, by }) => `${title} ${by}`)).toEqual([
      '征求意见 测试reviewer',
      '已回复 测试clerk',
      '复核确认 测试second',
      '已回复 测试leader',
      '复核确认 测试second',
      '已签发 测试leader',
      '已整改 测试reviewer',
    ])
    expect(procedure.taken.at(-1)?.reason).toBe('改正稿已核对')
  })
})

it('a unit that nobody asked brings no draft and sees no finding', async () => {
  await expect(
    checkAgain(test.house, reporter, test.ofCounty.id, {
      path: '改.txt',
      bytes: sampleReport({ unit: county.name, rate: '93.56%' }),
    }),
  ).rejects.toMatchObject({ code: 'NOT_ASKED' })
  expect((await work(reporter, county.unit)).findings).toEqual([])
})

it('a letter about two files says in which of them', async () => {
  await bringFile(test.house, reviewer, test.batch, {
    path: `${county.name}/项目自评表.txt`,
    bytes: sampleReport({ unit: county.name, rate: '93.56%' }),
  })
  const { findings, files } = await work(reviewer, county.unit)
  expect(files).toHaveLength(2)
  for (const { submission, fingerprint } of findings)
    await giveVerdict(test.house, reviewer, submission, fingerprint, {
      verdict: '需修改',
      reason: null,
      version: 0,
    })
  await step(reviewer, 'ask', { sender: '演示市财政局' }, county.unit)
  const { bytes } = await letterFile(test.house, reporter, test.batch, county.unit, 'opinion')
  const said = await wordsOf(bytes)
  expect(said).toContain('项目自评表.txt，第')
  expect(said).toContain(`${county.name}.txt，第`)
})

it('a unit that does not answer holds nothing up once its days are over', async () => {
  await expect(step(second, 'confirm', {}, county.unit)).rejects.toThrow(
    '单位还没有答复，答复期限到2024年3月25日，期满后才能复核确认。',
  )
  const later = { ...test.house, now: () => new Date('2024-03-26T01:00:00Z') }
  const confirm = { ...nothing, reason: '期满未答复' }
  await takeStep(later, second, test.batch, county.unit, 'confirm', confirm)
  // Explained after all: nothing is left to mend, so there is no notice, and it is done all the same.
  await expect(
    takeStep(later, leader, test.batch, county.unit, 'close', { ...nothing, reason: '已核实' }),
  ).rejects.toMatchObject({ code: 'NOTICE_MISSING' })
  for (const { submission, fingerprint, verdict } of (await work(reviewer, county.unit)).findings)
    await giveVerdict(later, second, submission, fingerprint, {
      verdict: '已有依据',
      reason: '补充了批复',
      version: verdict?.version ?? 0,
    })
  const sign = { ...nothing, number: '1号', due: '2024-05-01' }
  await expect(takeStep(later, leader, test.batch, county.unit, 'sign', sign)).rejects.toMatchObject({
    code: 'NOTHING_TO_MEND',
  })
  await takeStep(later, leader, test.batch, county.unit, 'close', { ...nothing, reason: '已核实' })
  expect((await work(reviewer, county.unit)).procedure).toMatchObject({ title: '已办结' })
})

it('findings go out as a workbook, and into the file as comments', async () => {
  const list = await findingsList(test.house, reviewer, test.batch, { severity: 'error', unit: county.unit })
  expect(list.name).toBe('市直单位自评报告第一批问题清单.xlsx')
  const said = await wordsOf(await buffer(list.stream))
  expect(said).toContain(county.name)
  expect(said).toContain('数据不符')
  expect(said).not.toContain('建议完善')
  const marked = await markedFile(test.house, reviewer, test.ofCounty.id)
  expect(marked.name).toBe(`${county.name}（批注）.docx`)
  expect(marked.bytes.length).toBeGreaterThan(1000)
})
