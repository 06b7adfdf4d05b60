import { describe, expect, it } from 'vitest'
import type { FieldDescription, RowJson } from '../../api/contract.ts'
import { changedCells, conflictsOf, merged } from './versions.ts'

const field = (name: string): FieldDescription => ({ name, kind: 'text', label: name, optional: true })
const fields = [field('a'), field('b'), field('c')]
const current = (cells: RowJson['fields']): RowJson => ({
  id: '1',
  org: 1,
  version: 5,
  state: 'registered',
  fields: cells,
  refs: {},
  files: {},
  changedAt: '2024-03-18T01:00:00Z',
  changedBy: '刘洋',
  monthClosed: null,
})
const base = { a: '1', b: '2', c: '3' }

describe('two versions of a row', () => {
  it('asks only for fields that both sides changed', () => {
    const found = conflictsOf(
      fields,
      base,
      { a: 'mine', b: 'mine', c: '3' },
      current({ a: 'theirs', b: '2', c: 'new' }),
    )
    expect(found.map(({ field, settled }) => [field.name, settled])).toEqual([
      ['a', null],
      ['b', 'mine'],
      ['c', 'theirs'],
    ])
  })

  it('asks nothing where both came to the same', () => {
    expect(conflictsOf(fields, base, { ...base, a: 'x' }, current({ ...base, a: 'x' }))).toEqual([])
  })

  it('sends what was chosen', () => {
    const mine = { a: 'mine', b: 'mine', c: '3' }
    const found = conflictsOf(fields, base, mine, current({ a: 'theirs', b: '2', c: 'new' }))
    expect(merged(mine, found, { a: 'theirs' })).toEqual({ a: 'theirs', b: 'mine', c: 'new' })
    expect(merged(mine, found, { a: 'mine' })).toEqual({ a: 'mine', b: 'mine', c: 'new' })
  })

  it('sends only what changed', () => {
    expect(changedCells({ ...base, files: ['x'] }, { a: '1', b: 'new', c: null, files: ['x'] })).toEqual({
      b: 'new',
      c: null,
    })
  })
})
