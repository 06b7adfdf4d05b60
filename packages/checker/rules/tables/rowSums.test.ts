import { describe, expect, it } from 'vitest'
import { cellFigure } from '../../forms/cellFigure.ts'
import type { PlainTable } from '../../forms/form.ts'
import { judge } from '../../relations/judge.ts'
import { rowSums, wholeRows } from './rowSums.ts'
import { sheetOf } from './sheet.ts'

/** A table of 万元 by its printed cells; the first row are its heads. */
const sheetIn = (grid: string) => {
  const [heads = [], ...rows] = grid
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((text) => text.trim()))
  const table: PlainTable = {
    kind: 'plainTable',
    title: null,
    heads: heads.slice(1),
    unit: '万元',
    rows: rows.map(([label = '', ...cells], row) => ({
      label,
      cells: cells.map((text, column) => ({
        text,
        place: {},
        figure: cellFigure(text, `${row}.${column}`, {}, '万元'),
      })),
      place: {},
    })),
    place: {},
  }
  return sheetOf(table)
}

const wrongIn = (grid: string, sums = rowSums): readonly string[] =>
  sums(sheetIn(grid)).flatMap(({ relation }) => {
    const verdict = judge(relation)
    return verdict.kind === 'wrong' ? [verdict.formula] : []
  })

describe('sums along the rows', () => {
  it('are known from the other rows, whatever the columns are called', () => {
    expect(
      wrongIn(`
用途 | 以前年度 | 2023年 | 累计
基金出资 | 15800 | 5200 | 21000
直接投资 | 2000 | 1200 | 3600
管理费 | 660 | 360 | 1020
账面结余 | — | — | 1380`),
    ).toEqual(['2000 + 1200 = 3200 万元'])
  })

  it('are not looked for among small counts that make each other by chance', () => {
    expect(
      wrongIn(`
县区 | 签约 | 开工 | 投产
甲县 | 5 | 3 | 2
乙县 | 7 | 4 | 3
丙县 | 9 | 8 | 2`),
    ).toEqual([])
  })

  it('do not hold where a row is short by what another column has', () => {
    expect(
      wrongIn(`
项目 | 县级 | 说明数 | 市级 | 上年数 | 其他 | 安排数
展会 | 120.5 | 1 | 30.5 | 140 | | 151
推介 | 210.4 | 1 | 60.6 | 260 | | 271
驻点 | 100.2 | 1 | 40.8 | 140 | 9 | 150`),
    ).toEqual([])
  })
})

describe('a row without the name of a total', () => {
  it('is the sum of all others where the other columns say so', () => {
    expect(
      wrongIn(
        `
县区 | 协议投资 | 到位资金 | 支出
甲县 | 120.5 | 80.4 | 30.1
乙县 | 110.2 | 70.9 | 20.6
全市 | 230.7 | 153.1 | 50.7`,
        wholeRows,
      ),
    ).toEqual(['80.4 + 70.9 = 151.3 万元'])
  })

  it('is none where no column says so', () => {
    expect(
      wrongIn(
        `
年份 | 协议投资 | 到位资金 | 支出
2021年 | 120.5 | 80.4 | 30.1
2022年 | 110.2 | 70.9 | 20.6
2023年 | 230.9 | 153.1 | 50.7`,
        wholeRows,
      ),
    ).toEqual([])
  })
})
