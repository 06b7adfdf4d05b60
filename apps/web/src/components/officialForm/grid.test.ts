import { describe, expect, it } from 'vitest'
import type { FormCellJson } from '../../api/contract.ts'
import { boxBelow, cellOfEdits, figuresInOrder, neighbour, placeCells, sameEdits } from './grid.ts'

const cell = (text: string, columnSpan = 1, rowSpan = 1, more: Partial<FormCellJson> = {}): FormCellJson => ({
  text,
  columnSpan,
  rowSpan,
  align: 'center',
  role: 'label',
  ...more,
})

/** Four columns: 绩效指标 hangs down three rows, 数量指标 two. */
const edits = { indicator: 'a', field: 'deviationNote' } as const
const rows = [
  [cell('绩效指标', 1, 4), cell('一级'), cell('二级'), cell('得分')],
  [cell('产出', 1, 3), cell('数量', 1, 2), cell('5.00', 1, 1, { figure: 'indicator.a.score' })],
  [cell('4.00', 1, 1, { figure: 'indicator.b.score', edits })],
  [cell('质量'), cell('3.00', 1, 1, { figure: 'indicator.a.score' })],
  [cell('总分', 3), cell('12.00', 1, 1, { figure: 'total' })],
]

describe('placeCells', () => {
  it('puts cells right of what hangs down from above', () => {
    const places = placeCells(rows).map((row) => row.map(({ cell: { text }, column }) => `${text}@${column}`))
    expect(places).toEqual([
      ['绩效指标@0', '一级@1', '二级@2', '得分@3'],
      ['产出@1', '数量@2', '5.00@3'],
      ['4.00@3'],
      ['质量@2', '3.00@3'],
      ['总分@0', '12.00@3'],
    ])
  })

  it('covers every place of the grid exactly once', () => {
    const taken = placeCells(rows)
      .flat()
      .flatMap(({ cell: { rowSpan, columnSpan }, row, column }) =>
        Array.from({ length: rowSpan * columnSpan }, (_, index) =>
          [row + Math.floor(index / columnSpan), column + (index % columnSpan)].join(),
        ),
      )
    expect(new Set(taken).size).toBe(taken.length)
    expect(taken.length).toBe(5 * 4)
  })
})

describe('boxBelow', () => {
  it('lets cells that hang past the row grow and takes the rest of the columns', () => {
    const { grows, columnSpan } = boxBelow(placeCells(rows), 1, 4)
    expect([...grows].map(({ text }) => text)).toEqual(['绩效指标', '产出', '数量'])
    expect(columnSpan).toBe(1)
  })

  it('leaves cells that end in the row as they are', () => {
    const { grows, columnSpan } = boxBelow(placeCells(rows), 2, 4)
    expect([...grows].map(({ text }) => text)).toEqual(['绩效指标', '产出'])
    expect(columnSpan).toBe(2)
    expect(boxBelow(placeCells(rows), 4, 4)).toEqual({ grows: new Set(), columnSpan: 4 })
  })
})

it('walks the figures in reading order, each once', () => {
  const order = figuresInOrder(rows)
  expect(order).toEqual(['indicator.a.score', 'indicator.b.score', 'total'])
  expect(neighbour(order, 'indicator.a.score', 1)).toBe('indicator.b.score')
  expect(neighbour(order, 'total', 1)).toBe('total')
  expect(neighbour(order, 'indicator.a.score', -1)).toBe('indicator.a.score')
})

it('finds the cell of a field', () => {
  expect(cellOfEdits(placeCells(rows), edits)).toMatchObject({ row: 2, column: 3 })
  expect(cellOfEdits(placeCells(rows), { indicator: 'x', field: 'achieved' })).toBeUndefined()
  expect(sameEdits(null, undefined)).toBe(false)
})
