import { describe, expect, it } from 'vitest'
import { withCauses } from './causes.ts'
import type { Finding } from './finding.ts'
import type { Seen } from './seen.ts'

const place = { line: 1 }
const finding = (rule: string, severity: Finding['severity']): Finding => ({
  rule,
  title: '',
  why: '',
  fix: '',
  severity,
  confidence: 1,
  message: rule,
  stated: null,
  expected: null,
  difference: null,
  tolerance: null,
  formula: null,
  document: 'd',
  places: [{ ...place, quote: rule }],
  consequences: [],
  fingerprint: rule,
})

const seen = (one: Finding, figures: readonly string[], follows: readonly string[] = []): Seen => ({
  finding: one,
  repairs: new Map(),
  follows,
  figures: new Map(figures.map((id) => [id, { place, quote: id }])),
  isExplained: true,
  isJoined: false,
})

describe('what follows from a figure', () => {
  it('is a consequence of what is as heavy and said of that figure', () => {
    const found = withCauses(
      [seen(finding('A', 'warning'), ['f']), seen(finding('B', 'warning'), [], ['f'])],
      new Map(),
    )
    expect(found.map(({ rule, consequences }) => [rule, consequences.map((one) => one.rule)])).toEqual([
      ['A', ['B']],
    ])
  })

  it('stands for itself beside something lighter', () => {
    const found = withCauses(
      [seen(finding('A', 'notice'), ['f']), seen(finding('B', 'warning'), [], ['f'])],
      new Map(),
    )
    expect(found.map(({ rule }) => rule)).toEqual(['A', 'B'])
  })

  it('and of another figure has nothing to do with it', () => {
    const found = withCauses(
      [seen(finding('A', 'warning'), ['g']), seen(finding('B', 'warning'), [], ['f'])],
      new Map(),
    )
    expect(found).toHaveLength(2)
  })
})
