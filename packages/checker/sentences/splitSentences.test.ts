import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'
import { splitSentences } from './splitSentences.ts'

const sentences = (...paragraphs: readonly string[]) =>
  splitSentences(readText(paragraphs.join('\n\n')).blocks, 'd1')

describe('sentences', () => {
  it('end at a full stop; what ； joins stays together; each knows its numbers and its line', () => {
    const [first, second] = sentences('共引进项目12个；到位资金3.5亿元。走访企业40家。')
    expect(first?.figures.map(({ printed }) => printed)).toEqual(['12个', '3.5亿元'])
    expect(second?.text.text).toBe('走访企业40家。')
    expect(second?.figures[0]?.place).toEqual({ line: 1 })
    expect(second?.figures[0]?.id).not.toBe(first?.figures[0]?.id)
  })

  it('know the headings above them, outermost first', () => {
    const [only] = sentences('二、支出情况', '（一）基本支出', '基本支出100万元。')
    expect(only?.headings).toEqual(['二、支出情况', '（一）基本支出'])
  })

  it('under a plan claim nothing', () => {
    const [done, planned, aimed] = sentences(
      '一、主要成效',
      '走访企业40家。',
      '二、下一步打算',
      '走访企业60家。',
      '三、其他',
      '力争引进项目5个。',
    )
    expect([done, planned, aimed].map((one) => one?.intention)).toEqual([false, true, true])
  })

  it('a heading without a number says nothing', () => {
    expect(sentences('一、单位概况')).toEqual([])
  })
})
