import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'
import type { ScoredForm } from '../form.ts'
import { recogniseForms } from '../recogniseForms.ts'

const formIn = (text: string): ScoredForm => {
  const form = recogniseForms(readText(text).blocks).forms.find(
    ({ kind }) => kind === 'projectForm' || kind === 'departmentForm',
  )
  if (!form) throw new Error('no form was read')
  return form as ScoredForm
}

const indicators = `
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 联络站 | 3个 | 3个 | 90 | 90 |
| 总分 | | | | | 100 | 98.75 |
`

describe('the funds of a form', () => {
  const head =
    '| 项目名称 | 驻外联络 | | | | | |\n| 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n'

  it('are their only row where no total is printed', () => {
    const { funds } = formIn(`${head}| 当年财政拨款 | 20 | 20 | 17.5 | 10 | 87.5% | 8.75 |${indicators}`)
    expect(funds?.total?.label.text).toBe('当年财政拨款')
    expect(funds?.total?.score?.text).toBe('8.75')
  })

  it('have no total where several rows are printed and none is called so', () => {
    const rows = '| 市级资金 | 12 | 12 | 10.5 | 10 | 87.5% | 8.75 |\n| 县级资金 | 8 | 8 | 7 | — | — | — |'
    expect(formIn(`${head}${rows}${indicators}`).funds?.total).toBeNull()
  })
})

describe('rows of funds in a layout that lost its merged cells', () => {
  it('are read like the row with the rate', () => {
    const { funds } = formIn(
      [
        '项目名称\t驻点联络',
        '项目资金（万元）\t资金性质\t全年预算数\t全年执行数\t分值\t执行率\t得分\t备注',
        '年度资金总额\t180.00\t172.80\t10\t96.00%\t9.6\t',
        '其中：县级资金\t180.00\t172.80\t—\t—\t—\t',
        '上级资金\t0.00\t0.00\t—\t—\t—\t',
        '一级指标\t二级指标\t三级指标\t指标值\t完成值\t分值\t得分\t备注',
        '产出指标\t数量指标\t联络站\t3个\t3个\t90\t90\t',
      ].join('\n'),
    )
    expect(funds?.rows.map(({ fullYear, executed }) => [fullYear?.text, executed?.text])).toEqual([
      ['180.00', '172.80'],
      ['180.00', '172.80'],
      ['0.00', '0.00'],
    ])
  })
})

describe('the name of a block of funds', () => {
  it('is no head of what was spent, where one stands beside it', () => {
    const { funds } = formIn(
      [
        '部门名称\t驻点中心',
        '预算执行（万元）\t\t全年预算\t全年执行\t执行率\t分值\t得分',
        '资金总额\t180.00\t172.80\t96.00%\t10\t9.6',
        '基本支出\t60.00\t57.60\t96.00%\t—\t—',
        '一级指标\t二级指标\t三级指标\t指标值\t完成值\t分值\t得分',
        '产出指标\t数量指标\t联络站\t3个\t3个\t90\t90',
      ].join('\n'),
    )
    expect(funds?.rows.map(({ fullYear, executed }) => [fullYear?.text, executed?.text])).toEqual([
      ['180.00', '172.80'],
      ['60.00', '57.60'],
    ])
  })
})

describe('indicators of two levels', () => {
  const formOf = (rows: string): ScoredForm =>
    formIn(`
| 部门名称 | 演示中心 | | | | |
| 一级指标 | 二级指标 | 指标值 | 完成值 | 分值 | 得分 |
${rows}
| 总分 | | | | 100 | 99 |`)

  it('are called by the second', () => {
    const { indicators } = formOf(
      '| 运行成本 | 公用经费控制率 | ≤100% | 97% | 50 | 50 |\n| 履职效能 | 策划项目 | 60个 | 66个 | 50 | 49 |',
    )
    expect(indicators.map(({ level2, level3 }) => [level2, level3?.text])).toEqual([
      [null, '公用经费控制率'],
      [null, '策划项目'],
    ])
  })

  it('are not called by a second level that several of them share', () => {
    const { indicators } = formOf(
      '| 产出 | 数量指标 | 60个 | 66个 | 50 | 50 |\n| | | 30场 | 33场 | 50 | 49 |',
    )
    expect(indicators.map(({ level3 }) => level3)).toEqual([null, null])
  })
})
