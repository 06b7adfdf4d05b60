import { describe, expect, it } from 'vitest'
import { rowCells } from './rowCells.ts'

const filled = [
  ['A', '2023-03-01'],
  ['C', '租用场地'],
] as const

describe('the cells of a row', () => {
  it('read as a map does', () => {
    const [cells, map] = [rowCells()(filled), new Map(filled)]
    expect([...cells]).toEqual([...map])
    expect([...cells.keys()]).toEqual([...map.keys()])
    expect([...cells.values()]).toEqual([...map.values()])
    expect(cells.size).toBe(2)
    expect(['A', 'B', 'C'].map((column) => cells.get(column))).toEqual(['2023-03-01', undefined, '租用场地'])
    expect(['A', 'B'].map((column) => cells.has(column))).toEqual([true, false])
    const visited: string[] = []
    cells.forEach((text, column) => visited.push(`${column}=${text}`))
    expect(visited).toEqual(['A=2023-03-01', 'C=租用场地'])
  })

  it('of rows with other columns are kept apart', () => {
    const make = rowCells()
    const [first, second, third] = [make(filled), make([['B', '1']]), make([])]
    expect([first.get('A'), second.get('B'), second.get('A'), third.size]).toEqual([
      '2023-03-01',
      '1',
      undefined,
      0,
    ])
  })
})
