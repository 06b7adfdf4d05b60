import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Table } from '../../model/table.ts'
import { arbitraryTable } from '../../testing/arbitraryTable.ts'
import { label, number } from '../../testing/cells.ts'
import { columnWidths } from './columnWidths.ts'
import { cellMeasure } from './layout.ts'
import { layOutTable } from './layOutTable.ts'
import { linesOf, longestPiece, textWidth } from './textWidth.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

describe('columnWidths', () => {
  it('always fills the width and never shrinks a column to nothing', () => {
    fc.assert(
      fc.property(arbitraryTable, fc.integer({ min: 200, max: 800 }), (table, width) => {
        const widths = columnWidths(table, width, cellMeasure)
        expect(sum(widths)).toBeCloseTo(width, 6)
        expect(Math.min(...widths)).toBeGreaterThan(0)
      }),
    )
  })

  it('holds to the wished widths while every number fits', () => {
    const table: Table = {
      kind: 'table',
      columns: [1, 3],
      headRows: 0,
      rows: [[label('甲'), number('4.42', 'a', '')]],
    }
    expect(columnWidths(table, 400, cellMeasure)).toEqual([100, 300])
  })

  it('widens a column for its longest number at the cost of the others', () => {
    const table: Table = {
      kind: 'table',
      columns: [1, 10, 10],
      headRows: 0,
      rows: [[number('12345678.90', 'a', ''), label('甲'), label('乙')]],
    }
    const [first, second, third] = columnWidths(table, 300, cellMeasure)
    expect(first).toBeCloseTo(longestPiece('12345678.90') * 10.5 + 6, 6)
    expect(second).toBe(third)
  })

  it('shares what there is when not everything fits', () => {
    const rows = [[number('1234567890123', 'a', ''), number('1234567890123', 'b', '')]]
    expect(columnWidths({ kind: 'table', columns: [1, 9], headRows: 0, rows }, 100, cellMeasure)).toEqual([
      50, 50,
    ])
  })
})

describe('labels', () => {
  const insetOf = (text: string, width: number): number => {
    const table: Table = { kind: 'table', columns: [1], headRows: 0, rows: [[label(text)]] }
    return layOutTable(table, width).rows[0]?.[0]?.extraInset ?? Number.NaN
  }

  it('break into lines of even length', () => {
    // Three characters would fit: 一级指/标 becomes 一级/指标.
    expect(insetOf('一级指标', 3 * 10.5 + 8)).toBeGreaterThan(0)
    expect(insetOf('一级指标', 3 * 10.5 + 8)).toBeLessThan(10.5 / 2 + 1)
  })

  it('are left alone where they fit, break evenly anyway, or hold other signs', () => {
    expect(insetOf('一级指标', 5 * 10.5)).toBe(0)
    expect(insetOf('一级指标', 2 * 10.5 + 7)).toBe(0)
    expect(insetOf('（万元）', 3 * 10.5 + 8)).toBe(0)
    expect(insetOf('2023年度', 3 * 10.5 + 8)).toBe(0)
  })
})

describe('text in em', () => {
  it('counts Han characters whole and digits a little over half', () => {
    expect(textWidth('项目')).toBe(2)
    expect(textWidth('98.22%')).toBeCloseTo(5 * 0.56 + 0.95)
    expect(longestPiece('截至2023年')).toBeCloseTo(4 * 0.56)
    expect(longestPiece('')).toBe(0)
  })

  it('counts lines', () => {
    expect(linesOf('', 5)).toBe(1)
    expect(linesOf('一二三四五六', 5)).toBe(2)
    expect(linesOf('一\n二', 5)).toBe(2)
  })
})
