import { describe, expect, it } from 'vitest'
import type { ExplanationJson } from '../../api/contract.ts'
import { asOfOf, citation, explanationAt, linkNumbers, sourceWords, trail } from './explanation.ts'

const input = (title: string, printed: string, source: ExplanationJson['source']): ExplanationJson => ({
  title,
  printed,
  fact: { kind: 'known', value: { type: 'text', text: printed } },
  inWords: null,
  withNumbers: null,
  source,
  notes: [],
  inputs: [],
})
const records = {
  kind: 'records',
  ledger: 'spending',
  ledgerTitle: '支出明细',
  rows: 17,
  filter: '{}',
  asOf: '2024-03-18T01:12:00Z',
} as const
const executed = input('全年执行数', '4.42 万元', records)
const budget = input('全年预算数', '4.5 万元', { kind: 'total', document: '批复', rowId: '1', detail: null })
const score: ExplanationJson = {
  ...input('执行率得分', '9.82 分', { kind: 'rule', scorecard: 'card', clause: '执行率计分' }),
  inputs: [executed, budget],
}

describe('linkNumbers', () => {
  it('opens the numbers of the inputs and leaves the others', () => {
    expect(linkNumbers('10 × min(1, 4.42 ÷ 4.50) = 9.82', score.inputs)).toEqual([
      { text: '10 × min(1, ', input: null },
      { text: '4.42', input: 0 },
      { text: ' ÷ ', input: null },
      { text: '4.50', input: 1 },
      { text: ') = 9.82', input: null },
    ])
  })

  it('opens equal numbers one after the other', () => {
    const both = [input('执行', '8 万元', records), input('预算', '8 万元', records)]
    expect(linkNumbers('8 ÷ 8', both)).toEqual([
      { text: '8', input: 0 },
      { text: ' ÷ ', input: null },
      { text: '8', input: 1 },
    ])
  })

  it('does not take a rate for a number or part of a longer one', () => {
    expect(linkNumbers('4.5% 与 14.5', [input('预算', '4.5 万元', records)])).toEqual([
      { text: '4.5% 与 14.5', input: null },
    ])
  })
})

it('goes down by inputs and stays where there are none', () => {
  expect(explanationAt(score, [1])).toBe(budget)
  expect(explanationAt(score, [7])).toBe(score)
  expect(trail(score, [0])).toEqual(['执行率得分', '全年执行数'])
})

it('says where a number is from', () => {
  expect(sourceWords(executed.source)).toBe('支出明细 17 条')
  expect(sourceWords(budget.source)).toBe('汇总数：批复')
  expect(asOfOf(score)).toBe('2024-03-18T01:12:00Z')
  expect(asOfOf(budget)).toBeNull()
})

it('cites a number with its source and time', () => {
  expect(citation(executed)).toBe('全年执行数4.42 万元（支出明细 17 条，截至2024年3月18日 09:12）')
  expect(citation(budget)).toBe('全年预算数4.5 万元（汇总数：批复）')
})
