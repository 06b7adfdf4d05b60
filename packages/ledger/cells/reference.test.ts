import { describe, expect, it } from 'vitest'
import { parseReference } from './reference.ts'
import { type CellContext, valueOf } from './result.ts'

describe('a reference', () => {
  const captions: NonNullable<CellContext['captions']> = (ledger, year) =>
    ledger === 'project' && year === 2023
      ? new Map([
          ['投资推介', ['a1']],
          ['驻点招商', ['b1', 'b2']],
        ])
      : new Map()
  const read = (raw: string, year?: number) =>
    parseReference(raw, '项目', 'project', {
      codes: new Map(),
      captions,
      ...(year === undefined ? {} : { year }),
    })

  it('is the id of the one row of that caption in that year', () => {
    expect(read(' 投资推介 ', 2023)).toEqual(valueOf('a1'))
  })

  it('is the same with half-width brackets and odd spaces', () => {
    const table = new Map([['展会（上海）', ['c1']]])
    const context = { codes: new Map(), captions: () => table }
    expect(parseReference('展会(上海)\u00a0', '项目', 'project', context)).toEqual(valueOf('c1'))
  })

  it('to two rows of one name is not guessed', () => {
    expect(read('驻点招商', 2023)).toEqual({
      kind: 'issue',
      code: 'REFERENCE_AMBIGUOUS',
      message: '项目“驻点招商”在台账中有 2 条2023年的同名记录，无法确定是哪一条。请先在台账中把名称区分开。',
      suggestion: null,
    })
  })

  it('to a row that is not there brings the nearest caption', () => {
    expect(read('投资推荐', 2023)).toEqual({
      kind: 'issue',
      code: 'REFERENCE_UNKNOWN',
      message: '台账中没有2023年的项目“投资推荐”。请先登记，或改成台账中的名称。',
      suggestion: '投资推介',
    })
  })

  it('cannot be told in another year, without a year, or without captions', () => {
    expect(read('投资推介', 2022)).toMatchObject({ code: 'REFERENCE_UNKNOWN', suggestion: null })
    expect(read('投资推介')).toMatchObject({ code: 'REFERENCE_UNKNOWN' })
    expect(parseReference('投资推介', '项目', 'project', { codes: new Map() })).toMatchObject({
      code: 'REFERENCE_UNKNOWN',
    })
  })
})
