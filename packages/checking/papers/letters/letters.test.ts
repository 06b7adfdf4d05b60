import { partsOf, wordProblems } from '@hengjian/report/testing'
import { project, type Report } from '@hengjian/report'
import { pdfWriter, writeDocx } from '@hengjian/report/write'
import type { Day } from '@hengjian/values'
import { afterAll, describe, expect, it } from 'vitest'
import type { LetterFinding, LetterInput } from './letter.ts'
import { opinionLetter } from './opinionLetter.ts'
import { rectificationNotice } from './rectificationNotice.ts'

const finding: LetterFinding = {
  place: '第2张表第4行第5列',
  message: '执行率所填 95.00%；按表内数 46.31 ÷ 48.5 × 100% = 95.48%，请核对。',
  stated: '95.00%',
  expected: '95.48%',
  fix: '按表内两个数重新计算执行率。',
  rule: '执行率应等于全年执行数除以全年预算数',
  basis: '预算执行率的计算口径',
  verdict: null,
  reason: null,
  reply: null,
}
const input: LetterInput = {
  batch: '2025年度演示县绩效自评复核',
  unit: '演示县投资促进事务中心',
  year: 2025,
  sender: '演示县财政局',
  number: '演财绩函〔2026〕7号',
  date: '2026-03-05' as Day,
  deadline: '2026-03-12' as Day,
  counted: '自2026年3月5日的次日起5个工作日',
  findings: [finding],
}
const writer = pdfWriter(null)
afterAll(() => writer.close())

const wordsOf = (report: Report): readonly string[] =>
  project(report).flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text]
        : block.kind === 'table'
          ? block.cells.map(({ text }) => text)
          : [],
    ),
  ])

describe('征求意见函', () => {
  it('has title, number, addressee, deadline, sender and date in their order, the list enclosed', () => {
    const words = wordsOf(opinionLetter(input))
    expect(words.slice(0, 3)).toEqual([
      '关于征求2025年度绩效自评核对意见的函',
      '演财绩函〔2026〕7号',
      '演示县投资促进事务中心：',
    ])
    expect(words.join('\n')).toContain('请于2026年3月12日前（自2026年3月5日的次日起5个工作日），')
    const [sender, date] = words.slice(words.indexOf('附件：核对事项清单') + 2)
    expect([sender?.trim(), date?.trim()]).toEqual(['演示县财政局', '2026年3月5日'])
    expect(words.slice(-6)).toEqual([
      '1',
      finding.place,
      '95.00%',
      '95.48%',
      `${finding.message}\n依据：${finding.basis}`,
      '',
    ])
  })

  it('goes without a number, and says — where nothing was computed', () => {
    const words = wordsOf(
      opinionLetter({
        ...input,
        number: null,
        findings: [{ ...finding, stated: null, expected: null, basis: '' }],
      }),
    )
    expect(words[1]).toBe('演示县投资促进事务中心：')
    expect(words.slice(-4)).toEqual(['—', '—', finding.message, ''])
  })
})

describe('整改通知', () => {
  it('asks only for what was confirmed, with the opinion of the unit and of the reviewer', () => {
    const findings: readonly LetterFinding[] = [
      { ...finding, verdict: '已有依据', reason: '口径不同。' },
      { ...finding, verdict: '需修改', reason: '未附依据。', reply: '同意更正。' },
      { ...finding, verdict: '不适用' },
      finding,
    ]
    const words = wordsOf(rectificationNotice({ ...input, findings }))
    expect(words.join('\n')).toContain('有2处需要整改')
    expect(words.filter((text) => /^(?:没有反馈意见|单位意见)/.test(text))).toEqual([
      '单位意见：同意更正。\n复核：未附依据。',
      '没有反馈意见。',
    ])
  })

  it('with nothing to mend is not written', () => {
    expect(() => rectificationNotice({ ...input, findings: [{ ...finding, verdict: '不适用' }] })).toThrow(
      'a notice asks for something',
    )
  })
})

describe('both', () => {
  it('are sound DOCX and PDF files, and accuse nobody', { timeout: 60_000 }, async () => {
    for (const write of [opinionLetter, rectificationNotice]) {
      const report = write({ ...input, findings: Array.from({ length: 40 }, () => finding) })
      expect(wordsOf(report).join('')).not.toMatch(/警告|属实|误报|失真|造假|虚报|违规|不可能|照抄/)
      expect(wordProblems(await partsOf(await writeDocx(report)))).toEqual([])
      expect((await writer.write(report)).length).toBeGreaterThan(10_000)
    }
  })
})
