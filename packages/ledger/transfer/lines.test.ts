import { describe, expect, it } from 'vitest'
import type { RowResult } from './dryRun.ts'
import { linesOf } from './lines.ts'

const row = (number: number, result: RowResult['result']): RowResult => ({
  row: number,
  result,
  cells: {},
  fields: null,
  replaces: null,
  occurrence: 1,
  issues:
    result === 'error'
      ? [
          {
            row: number,
            column: 'A',
            field: 'amount',
            level: 'error',
            code: 'X',
            message: '',
            suggestion: null,
          },
        ]
      : [],
})
const rows = (from: number, to: number, result: RowResult['result']) =>
  Array.from({ length: to - from + 1 }, (_, index) => row(from + index, result))
const shape = (all: readonly RowResult[], ...opened: readonly number[]) =>
  linesOf(all, new Set(opened)).map((line) =>
    line.kind === 'row' ? line.row.row : `${line.result} ${line.from}-${line.to}: ${line.count}`,
  )

describe('the lines of a dry run', () => {
  it('fold good rows between those that ask for something', () => {
    expect(shape([...rows(2, 8, 'create'), row(9, 'error'), ...rows(10, 16, 'create')])).toEqual([
      'create 2-8: 7',
      9,
      'create 10-16: 7',
    ])
    expect(shape(rows(2, 3, 'error'))).toEqual([2, 3])
    expect(shape([])).toEqual([])
  })

  it('fold rows that stand already apart from new ones, and count records, not rows of the file', () => {
    expect(shape([...rows(2, 4, 'skip'), row(6, 'create'), row(9, 'create')])).toEqual([
      'skip 2-4: 3',
      'create 6-9: 2',
    ])
  })

  it('show the first rows of a fold that somebody opened, and the rest as a fold of its own', () => {
    const all = [...rows(2, 3, 'skip'), ...rows(4, 500, 'create'), row(501, 'skip')]
    expect(shape(all, 2)).toEqual([2, 3, 'create 4-500: 497', 'skip 501-501: 1'])
    const once = shape(all, 4)
    expect(once.slice(0, 3)).toEqual(['skip 2-3: 2', 4, 5])
    expect(once.slice(-3)).toEqual([203, 'create 204-500: 297', 'skip 501-501: 1'])
    expect(shape(all, 4, 204).slice(-3)).toEqual([403, 'create 404-500: 97', 'skip 501-501: 1'])
  })

  it('stay few, however many rows are wrong', () => {
    const wrong = shape(rows(2, 50_001, 'error'))
    expect(wrong).toHaveLength(501)
    expect(wrong.at(-1)).toBe('error 502-50001: 49500')
    const mixed = Array.from({ length: 10_000 }, (_, at) => row(at + 2, at % 2 === 0 ? 'create' : 'skip'))
    expect(shape(mixed)).toHaveLength(2_000)
    expect(shape(mixed).at(-1)).toBe('skip 2001-10001: 8001')
  })
})
