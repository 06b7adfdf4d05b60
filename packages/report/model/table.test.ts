import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { label, number, words } from '../testing/cells.ts'
import { sampleForm } from '../testing/sampleForm.ts'
import { figureText, plain } from './figure.ts'
import { cellAt, gridOf, placesOf, soleFigure, type Table, type TableCell, TableError } from './table.ts'

const table = (columns: number, rows: Table['rows']): Table => ({
  kind: 'table',
  columns: Array.from({ length: columns }, () => 1),
  rows,
  headRows: 0,
})

type Rectangle = {
  readonly row: number
  readonly column: number
  readonly down: number
  readonly across: number
}

/** Cuts a grid into rectangles: every table that a form can hold comes of it. */
function cut(rows: number, columns: number, draw: (most: number) => number): readonly Rectangle[] {
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false))
  const free = (row: number, column: number): boolean => taken[row]?.[column] === false
  const found: Rectangle[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!free(row, column)) continue
      let across = 1
      const widest = draw(3)
      while (across < widest && free(row, column + across)) across += 1
      let down = 1
      const tallest = draw(3)
      const whole = (below: number) =>
        Array.from({ length: across }, (_, step) => free(below, column + step)).every(Boolean)
      while (down < tallest && whole(row + down)) down += 1
      for (let y = 0; y < down; y += 1) taken[row + y]?.fill(true, column, column + across)
      found.push({ row, column, down, across })
    }
  }
  return found
}

const tableOf = (rows: number, columns: number, rectangles: readonly Rectangle[]): Table =>
  table(
    columns,
    Array.from({ length: rows }, (_, row) =>
      rectangles
        .filter((one) => one.row === row)
        .map(({ column, across, down }) => words(`${row}.${column}`, { columnSpan: across, rowSpan: down })),
    ),
  )

describe('the grid of a table', () => {
  it('covers every place once, whatever the merges', () => {
    const size = fc.integer({ min: 1, max: 6 })
    fc.assert(
      fc.property(size, size, fc.infiniteStream(fc.integer({ min: 1, max: 3 })), (rows, columns, spans) => {
        const rectangles = cut(rows, columns, (most) => Math.min(most, spans.next().value ?? 1))
        const grid = gridOf(tableOf(rows, columns, rectangles))
        expect(grid.map((line) => line.length)).toEqual(Array.from({ length: rows }, () => columns))
        for (const { row, column, down, across } of rectangles) {
          const text = `${row}.${column}`
          const covered = grid.flat().filter((place) => place.cell.text.text === text)
          expect(covered).toHaveLength(down * across)
          expect(cellAt(grid, row + down - 1, column + across - 1)?.text.text).toBe(text)
        }
        expect(placesOf(grid).map(({ row, column }) => [row, column])).toEqual(
          rectangles.map(({ row, column }) => [row, column]),
        )
      }),
    )
  })

  it('of the sample form is whole', () => {
    for (const block of sampleForm.parts.flatMap(({ blocks }) => blocks)) {
      if (block.kind !== 'table') continue
      expect(gridOf(block).every((line) => line.length === block.columns.length)).toBe(true)
    }
    expect(sampleForm.parts.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'))).toBe(true)
  })

  it('has nothing outside its edges', () => {
    const grid = gridOf(table(1, [[label('甲')]]))
    expect([cellAt(grid, 0, 1), cellAt(grid, 1, 0), cellAt(grid, -1, 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('spans that do not fill the grid', () => {
  it.each<[string, number, Table['rows']]>([
    ['第 1 行第 2 列没有单元格，请检查合并。', 2, [[label('甲')]]],
    ['第 2 行第 1 列没有单元格，请检查合并。', 1, [[label('甲')], []]],
    ['第 1 行的单元格“乙”超出表格，请检查合并。', 2, [[label('甲'), label('乙', { columnSpan: 2 })]]],
    ['第 1 行的单元格“甲”超出表格，请检查合并。', 1, [[label('甲', { rowSpan: 2 })]]],
    [
      '第 2 行第 2 列有两个单元格重叠，请检查合并。',
      2,
      [[label('甲'), label('乙', { rowSpan: 2 })], [label('丙', { columnSpan: 2 })]],
    ],
    ['第 1 行的单元格“甲”合并的行数或列数不是正整数。', 1, [[label('甲', { rowSpan: 0 })]]],
    ['第 1 行的单元格“甲”合并的行数或列数不是正整数。', 1, [[label('甲', { columnSpan: 0.5 })]]],
  ])('are told: %s', (sentence, columns, rows) => {
    const error: unknown = (() => {
      try {
        return gridOf(table(columns, rows))
      } catch (thrown) {
        return thrown
      }
    })()
    expect(error).toBeInstanceOf(TableError)
    expect(error).toMatchObject({ code: 'TABLE_SPANS', message: sentence })
  })
})

describe('the sole figure of a cell', () => {
  const textOf = (cell: TableCell, text: TableCell['text']): TableCell => ({ ...cell, text })

  it('is its number, with at most its unit behind it', () => {
    expect(soleFigure(number('4.42', 'paid', '万元'))).toMatchObject({ value: '4.42', unit: '万元' })
    expect(soleFigure(number('98.22%', 'rate', ''))).toMatchObject({ value: '98.22', unit: '%' })
    expect(soleFigure(number('3批', 'trips', ''))).toMatchObject({ value: '3', unit: '批' })
  })

  it('is none where the number is only about right', () => {
    expect(soleFigure(number('40余批次', 'visits', ''))).toBeNull()
    expect(soleFigure(number('约40', 'visits', '批次'))).toBeNull()
  })

  it('is none where there are words, several figures, or none', () => {
    const [first] = figureText('3批', 'trips', '').figures
    if (!first) throw new Error('the sample must hold a figure')
    expect(soleFigure(words('完成'))).toBeNull()
    expect(soleFigure(textOf(words(''), plain('4.42')))).toBeNull()
    expect(soleFigure(textOf(words(''), { text: '3批已完成', figures: [first] }))).toBeNull()
    expect(
      soleFigure(textOf(words(''), { text: '3 4', figures: [first, { ...first, start: 2, end: 3 }] })),
    ).toBeNull()
  })
})
