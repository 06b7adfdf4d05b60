import type { Finding } from '@hengjian/checker'
import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'
import { judged } from './judged.ts'
import type { CorpusOracle, Planted } from './oracle.ts'

const finding = (message: string, line: number, quote: string, severity: Finding['severity']): Finding => ({
  rule: 'A01',
  title: '',
  why: '',
  fix: '',
  document: 'd1',
  consequences: [],
  severity,
  confidence: 1,
  message,
  stated: null,
  expected: null,
  difference: null,
  tolerance: null,
  formula: null,
  places: [{ line, quote }],
  fingerprint: message,
})

const slip: Planted = {
  id: 'p1',
  kind: 'changed total',
  severity: 'error',
  ruleHint: 'A01',
  edit: { find: '100', replace: '110' },
  quotes: ['支出合计110万元'],
  stated: '110',
  expected: '100',
  how: '60 + 40',
}

const oracle: CorpusOracle = {
  unit: '甲市',
  year: 2023,
  province: '湖南',
  layoutNotes: '',
  planted: [slip],
  holds: [],
  nearMisses: [],
}

const { blocks } = readText('支出合计 110 万元，其中基本支出60万元。全年接待20批次。\n\n编制\t26\t实有\t25')

const of = (clean: readonly Finding[], slipped: readonly Finding[]) =>
  judged(oracle, { findings: clean, blocks }, { findings: slipped, blocks })

describe('a slip is found', () => {
  it('by a new finding in its sentence, whatever blanks stand between', () => {
    expect(of([], [finding('请核对。', 1, '其中基本支出60万元', 'error')]).found).toEqual([slip])
  })

  it('by a finding that names the printed number', () => {
    expect(of([], [finding('所填 110.00 万元，请核对。', 3, '26', 'notice')]).found).toEqual([slip])
  })
})

describe('a slip is missed', () => {
  it.each([
    ['where another sentence is meant', [], finding('请核对。', 1, '全年接待20批次', 'error')],
    ['where it is only told', [], finding('请核对。', 1, '支出合计 110 万元', 'info')],
    ['where a longer number contains its own', [], finding('所填 1110 万元。', 3, '26', 'error')],
  ])('%s', (_, clean, found) => {
    expect(of(clean, [found]).missed).toEqual([slip])
  })

  it('where the same was said without it', () => {
    const said = finding('请核对。', 1, '支出合计 110 万元', 'error')
    expect(of([said], [said]).missed).toEqual([slip])
  })
})

it('calls errors and warnings about the clean report false, and nothing lighter', () => {
  const said = (['error', 'warning', 'notice', 'info'] as const).map((level) =>
    finding(level, 3, '26', level),
  )
  expect(of(said, []).falseAlarms.map(({ severity }) => severity)).toEqual(['error', 'warning'])
})
