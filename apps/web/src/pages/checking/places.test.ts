import { expect, it } from 'vitest'
import { type FoundJson, quotedPieces } from './places.ts'

const finding = (fingerprint: string, ...quotes: readonly string[]): FoundJson => ({
  rule: 'X15',
  title: '同一数在报告各处应一致',
  severity: 'error',
  message: '',
  why: '',
  fix: '',
  stated: null,
  expected: null,
  difference: null,
  tolerance: null,
  formula: null,
  fingerprint,
  document: '1',
  consequences: [],
  places: quotes.map((quote) => ({ quote, where: '第3行' })),
})
const text = '公务接待费支出3.2万元，会议费0.4万元。'
const told = (findings: readonly FoundJson[]) =>
  quotedPieces(text, findings).map(({ words, finding: of }) => [words, of?.fingerprint ?? ''])

it('splits a paragraph at what findings quote, in its own order', () => {
  expect(told([finding('b', '0.4万元'), finding('a', '3.2万元', '12万元')])).toEqual([
    ['公务接待费支出', ''],
    ['3.2万元', 'a'],
    ['，会议费', ''],
    ['0.4万元', 'b'],
    ['。', ''],
  ])
})

it('gives words that two quote to the first, and leaves a paragraph whole that nobody quotes', () => {
  expect(told([finding('a', '会议费0.4万元'), finding('b', '0.4万元')]).map(([, of]) => of)).toEqual([
    '',
    'a',
    '',
  ])
  expect(told([finding('a', '', '别处')])).toEqual([[text, '']])
})
