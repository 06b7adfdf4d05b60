import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'
import { understand } from '../understand.ts'
import type { Finding } from './finding.ts'
import { withSections } from './sections.ts'

const file = understand(
  '报告.md',
  readText(
    ['一、基本情况', '', '编制12名。', '', '二、支出情况', '', '（一）基本支出', '', '支出80.5万元。'].join(
      '\n',
    ),
  ),
)
const at = (line: number): Finding => ({
  rule: 'A01',
  title: '',
  severity: 'error',
  confidence: 1,
  message: '',
  why: '',
  fix: '',
  stated: null,
  expected: null,
  difference: null,
  tolerance: null,
  formula: null,
  places: [{ line, quote: '' }],
  fingerprint: '',
  document: 'd1',
  consequences: [],
})
const sectionAt = (line: number) => withSections([at(line)], file)[0]?.places[0]?.section

describe('withSections', () => {
  it('names the innermost heading above', () => {
    expect([3, 9].map(sectionAt)).toEqual(['一、基本情况', '（一）基本支出'])
  })

  it('leaves a section that ended behind, and names the heading itself', () => {
    expect([5, 7].map(sectionAt)).toEqual(['二、支出情况', '（一）基本支出'])
  })

  it('says nothing of a place that is nowhere', () => expect(sectionAt(40)).toBeUndefined())
})
