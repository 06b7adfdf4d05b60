import { describe, expect, it } from 'vitest'
import { term } from '../testing/term.ts'
import { type ColumnSum, columnsAgree } from './columnsAgree.ts'

const sum = (total: string, ...parts: readonly string[]): ColumnSum => ({
  relation: { kind: 'sum', total: term(total), parts: parts.map((part) => term(part)) },
})
const most = (...sums: readonly ColumnSum[]) => columnsAgree(sums).map(({ atMost }) => atMost)

describe('sums of one list of rows in several columns', () => {
  it('a slip in one of them stays what it is', () => {
    expect(most(sum('42', '40', '2'), sum('49.5', '46.5', '2'), sum('46.31', '44.31', '2'))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('where all fall short a row was not read, and where none fits otherwise the rows are asked about', () => {
    expect(most(sum('386', '266'), sum('379.45', '259.45'))).toEqual(['notice', 'notice'])
    expect(most(sum('42', '40', '4'), sum('48.5', '46.5', '4'))).toEqual(['warning', 'warning'])
  })

  it('a single column says nothing about its rows, and a column of zeros confirms none', () => {
    expect(most(sum('49.5', '46.5', '2'))).toEqual([undefined])
    expect(most(sum('386', '266'), sum('379.45', '259.45'), sum('0', '0'))).toEqual([
      'notice',
      'notice',
      'notice',
    ])
  })
})
