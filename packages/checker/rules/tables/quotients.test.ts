import { describe, expect, it } from 'vitest'
import { recogniseForms } from '../../forms/recogniseForms.ts'
import { judge } from '../../relations/judge.ts'
import { readText } from '@hengjian/report/read'
import { columnRatios } from './columnRatios.ts'
import { quotients } from './quotients.ts'
import { sheetOf } from './sheet.ts'

const wrongIn = (grid: string, claimsOf = quotients): readonly string[] =>
  recogniseForms(readText(grid).blocks).forms.flatMap((form) =>
    form.kind !== 'plainTable'
      ? []
      : claimsOf(sheetOf(form)).flatMap(({ relation }) => {
          const verdict = judge(relation)
          return verdict.kind === 'wrong' ? [verdict.formula] : []
        }),
  )

describe('means along the rows of a table', () => {
  it('divide the two columns that the other rows confirm', () => {
    expect(
      wrongIn(`
| 展会 | 面积（平方米） | 参展企业（家次） | 支出（万元） | 每家次支出（万元） |
| 春季展会 | 360 | 28 | 112.00 | 4.00 |
| 食品展会 | 240 | 22 | 71.20 | 3.24 |
| 秋季展会 | 400 | 30 | 117.60 | 3.29 |
| 合计 | 1000 | 80 | 300.80 | 3.76 |`),
    ).toEqual(['117.6 ÷ 30 = 3.92 万元'])
  })

  it('are said in their own unit', () => {
    expect(
      wrongIn(`
| 培训 | 人数（人） | 支出（万元） | 人均支出（元） |
| 甲班 | 40 | 1.20 | 300 |
| 乙班 | 50 | 1.75 | 350 |
| 丙班 | 20 | 0.50 | 520 |`),
    ).toEqual(['5000 ÷ 20 = 250 元'])
  })

  it('say nothing where no two columns give them in two rows', () => {
    expect(
      wrongIn(`
| 培训 | 场次（场） | 支出（万元） | 人均支出（元） |
| 甲班 | 4 | 1.20 | 310 |
| 乙班 | 5 | 1.75 | 356 |
| 丙班 | 2 | 0.50 | 520 |`),
    ).toEqual([])
  })
})

describe('shares', () => {
  const table = (last: string): string => `
| 用途 | 累计（万元） | 占实缴比例 |
| 基金出资 | 21000 | 77.78% |
| 直接投资 | 3600 | 13.33% |
| 管理费 | 1020 | 3.87% |
| 账面结余 | 1380 | 5.11% |
| 累计实缴 | 27000 | ${last} |`

  it('are parts of the row that is all of itself, whatever it is called', () => {
    expect(wrongIn(table('100.00%'), columnRatios)).toEqual(['1020 ÷ 27000 × 100% = 3.78%'])
  })

  it('say nothing where no row is', () => {
    expect(wrongIn(table('—'), columnRatios)).toEqual([])
  })
})
