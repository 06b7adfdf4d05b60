import { describe, expect, it } from 'vitest'
import type { Chunk } from './chunks.ts'
import { withoutOrdinals, withSigns } from './signs.ts'

const chunk = (text: string, gap: Chunk['gap']): Chunk => ({
  text,
  gap,
  place: {},
  id: text,
  wall: false,
  joins: false,
  isCut: false,
})
const line = (words: string): readonly Chunk[] =>
  words.split(' ').map((text, at) => chunk(text, at === 0 ? 'line' : 'space'))
const said = (chunks: readonly Chunk[]): string => chunks.map(({ text }) => text).join(' ')

describe('columns of signs and units where no separators are left', () => {
  it('gives the sign to its number and leaves out the unit between name and sign', () => {
    const roles = ['level3', 'measure', 'nature', 'target', 'actual', 'points', 'score'] as const
    expect(said(withSigns(line('举办展会 场 ≥ 24 26 15 15'), roles))).toBe('举办展会 ≥24 26 15 15')
  })

  it('gives no sign to points, and touches nothing without such columns', () => {
    const pointsFirst = ['level3', 'nature', 'points', 'score', 'target', 'actual'] as const
    expect(said(withSigns(line('举办展会 ≥ 15 15 24场 26场'), pointsFirst))).toBe('举办展会 15 15 24场 26场')
    expect(said(withSigns(line('举办展会 ≥ 24'), ['level3', 'target']))).toBe('举办展会 ≥ 24')
  })
})

describe('ordinals of rows', () => {
  it('are left out in their order, numbers of cells are not', () => {
    const rows = [...line('1'), ...line('产出指标 9 10'), ...line('2'), ...line('效益指标 2 2'), ...line('2')]
    expect(said(withoutOrdinals(rows))).toBe('产出指标 9 10 效益指标 2 2 2')
  })
})
