import { describe, expect, it } from 'vitest'
import type { DryRunJson } from '../../api/contract.ts'
import { confirmed, corrected, dryLines, noCorrections, openRows } from './corrections.ts'

const row = (number: number, result: DryRunJson['rows'][number]['result']) => ({
  row: number,
  result,
  cells: {},
})
const run = (rows: DryRunJson['rows'], create: number): DryRunJson => ({
  id: 'one',
  counts: {
    create,
    change: 0,
    skip: 0,
    error: rows.filter(({ result }) => result === 'error').length,
    confirm: rows.filter(({ result }) => result === 'confirm').length,
  },
  sums: {},
  differences: [],
  issues: [],
  issuesLeftOut: 0,
  notes: [],
  rows,
})
const shape = (lines: ReturnType<typeof dryLines>) =>
  lines.map((line) => (line.kind === 'row' ? line.row.row : `${line.from}-${line.to}`))

describe('dryLines', () => {
  it('folds the good rows between those that ask for something', () => {
    const found = dryLines(run([row(9, 'error'), row(17, 'confirm')], 20), 2, new Set())
    expect(shape(found)).toEqual(['2-8', 9, '10-16', 17, '18-23'])
  })

  it('folds nothing where every row asks', () => {
    expect(shape(dryLines(run([row(2, 'error'), row(3, 'error')], 0), 2, new Set()))).toEqual([2, 3])
  })

  it('folds everything where no row asks', () => {
    expect(shape(dryLines(run([], 40), 2, new Set()))).toEqual(['2-41'])
    expect(shape(dryLines(run([row(2, 'create'), row(3, 'create')], 2), 2, new Set()))).toEqual(['2-3'])
  })

  it('opens a fold where the rows are known', () => {
    const rows = [row(2, 'create'), row(3, 'create'), row(4, 'error')]
    expect(shape(dryLines(run(rows, 2), 2, new Set([2])))).toEqual([2, 3, 4])
  })
})

it('keeps every correction of a row', () => {
  const once = corrected(noCorrections, 9, 'paidOn', '2024-02-29')
  expect(corrected(once, 9, 'amount', '1200').cells).toEqual({ 9: { paidOn: '2024-02-29', amount: '1200' } })
  expect(confirmed(confirmed(once, 12), 12).notDuplicates).toEqual([12])
})

it('counts what stands in the way', () => {
  expect(openRows(run([row(9, 'error'), row(17, 'confirm')], 3))).toBe(2)
})
