import { describe, expect, it } from 'vitest'
import { findFigures } from '../figures/findFigures.ts'
import type { Fact } from './fact.ts'
import { sameFact } from './sameFact.ts'

const [figure] = findFigures({ text: '12.28万元', marks: [{ at: 0, place: {} }] }, { id: 'b1' })
if (!figure) throw new Error('Broken assumption: a printed amount is found')

const one: Fact = {
  figure,
  measure: 'reception',
  known: true,
  stage: 'executed',
  period: { year: 2023, part: null },
  scope: 'unit',
  subject: null,
  source: 'sentence',
  document: 'd1',
  quote: '',
  place: {},
  certainty: 1,
}

describe('two facts', () => {
  it('are of the same thing where everything that names them agrees', () => {
    expect(sameFact(one, { ...one, document: 'd2', source: 'cell' })).toBe('same')
  })

  it.each([
    ['another year', { period: { year: 2022, part: null } }],
    ['a part of the year', { period: { year: 2023, part: '1-11月' } }],
    ['another stage', { stage: 'target' }],
    ['another measure', { measure: 'threePublic' }],
    ['the region', { scope: 'region' }],
    ['a project', { subject: '推介' }],
    ['another unit', { figure: { ...figure, unit: '家' } }],
  ] as const)('are not with %s', (_, change) => {
    expect(sameFact(one, { ...one, ...change })).toBe('other')
  })

  it('of an unknown year are never the same', () => {
    const unknown = { ...one, period: { year: null, part: null } }
    expect(sameFact(unknown, unknown)).toBe('other')
  })

  it('are only loosely the same where a form does not say which budget it means', () => {
    expect(sameFact({ ...one, stage: 'budget' }, { ...one, stage: 'initialBudget' })).toBe('loose')
    expect(sameFact({ ...one, stage: 'fullYearBudget' }, { ...one, stage: 'initialBudget' })).toBe('other')
  })
})
