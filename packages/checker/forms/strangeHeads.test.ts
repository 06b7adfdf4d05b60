import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'
import type { FundRow, IndicatorRow, ScoredForm, ScoreTable } from './form.ts'
import { recogniseForms } from './recogniseForms.ts'

const first = (lines: readonly string[]) =>
  recogniseForms(readText(lines.map((line) => `| ${line} |`).join('\n')).blocks).forms[0]
const formOf = (lines: readonly string[]) => first(lines) as ScoredForm
const tableOf = (lines: readonly string[]) => first(lines) as ScoreTable

describe('columns that nobody knows', () => {
  it('keep their numbers to themselves: 扣分 beside 得分, and the total row of both', () => {
    const table = tableOf([
      '一级指标 | 二级指标 | 序号 | 三级指标 | 分值 | 得分 | 扣分 | 扣分原因',
      '决策 | 立项 | 1 | 依据充分性 | 40 | 38 | 2 | 一份批复没有存档',
      '| | 2 | 目标合理性 | 30 | 30 | 0 |',
      '过程 | 管理 | 3 | 制度健全性 | 30 | 29 | 1 | 一项制度没有修订',
      '合计 | | | | 100 | 97 | 3 |',
    ])
    expect(table.items.map(({ points, score }) => [points?.text, score?.text])).toEqual([
      ['40', '38'],
      ['30', '30'],
      ['30', '29'],
    ])
    expect([table.total?.points?.text, table.total?.score?.text]).toEqual(['100', '97'])
  })

  it('do the same in the block of funds and under heads without any meaning', () => {
    const form = formOf([
      '项目名称 | 商会联络经费',
      '项目资金（万元） | | 年初预算数 | 支付凭证号 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分',
      '| 年度资金总额 | 42 | 118 | 48.5 | 46.31 | 10 | 95.48% | 9.55',
      '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 复核数 | 分值 | 得分',
      '产出指标 | 数量指标 | 走访企业 | 60家 | 62家 | 61 | 50 | 49',
    ])
    const row = ({ initial, fullYear, executed }: FundRow) =>
      [initial, fullYear, executed].map((one) => one?.text)
    expect(form.funds?.rows.map(row)).toEqual([['42', '48.5', '46.31']])
    const marks = ({ points, score }: IndicatorRow) => [points?.text, score?.text]
    expect(form.indicators.map(marks)).toEqual([['50', '49']])
  })

  it('so do two heads of one meaning: the unit stays that of its own column', () => {
    const form = formOf([
      '项目名称 | 商会联络经费',
      '一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 指标类型 | 实际完成值 | 分值 | 得分',
      '产出指标 | 数量指标 | 走访企业 | ≥ | 60 | 家次 | 定量指标 | 62 | 50 | 50',
    ])
    const numbers = ({ target, actual }: IndicatorRow) =>
      [target, actual].map((cell) => [cell?.figure?.value, cell?.figure?.unit])
    expect(form.indicators.map(numbers)).toEqual([
      [
        ['60', '家次'],
        ['62', '家次'],
      ],
    ])
  })
})

describe('rows that nobody knows', () => {
  const fundRows = (label: string) =>
    formOf([
      '项目名称 | 商会联络经费',
      '项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分',
      '| 年度资金总额 | 42 | 48.5 | 46.31 | 10 | 95.48% | 9.55',
      '| 其中：本级财政资金 | 40 | 46.5 | 44.31 | — | 95.29% | —',
      `| ${label} | 2 | 2 | 2 | — | 100% | —`,
      '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分',
      '产出指标 | 数量指标 | 走访企业 | 60家 | 62家 | 50 | 49',
    ]).funds?.rows.map(({ kind }) => kind)

  it('are kept as such in the block of funds; a government is a source by its name', () => {
    expect(fundRows('自治区补助资金')).toEqual(['total', 'appropriation', 'appropriation'])
    expect(fundRows('结对帮扶')).toEqual(['total', 'appropriation', 'unknown'])
  })

  it('stand beside the split of the department with their amounts', () => {
    const form = formOf([
      '单位名称 | 甲市投资促进中心',
      '年度预算（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分',
      '| 年度资金总额 | 42 | 48.5 | 46.31 | 10 | 95.48% | 9.55',
      '| 按收入性质分： | | | 按支出性质分： | |',
      '| 一般公共预算： | 44 | | 基本支出： | 30.31 |',
      '| 上年结转： | 2.5 | | 项目支出： | 16 |',
      '| 盘活存量： | 2 | | | |',
      '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分',
      '产出指标 | 数量指标 | 走访企业 | 60家 | 62家 | 50 | 49',
    ])
    expect(form.income.map(({ name }) => name)).toEqual(['一般公共预算', '上年结转'])
    expect(form.otherSplit?.map(({ name, amount }) => [name, amount.text])).toEqual([['盘活存量', '2']])
  })
})

describe('first levels alone with what they gave', () => {
  const classes = [
    '一级指标 | 分值 | 得分 | 扣分 | 得分率',
    '决策 | 40 | 38 | 2 | 95%',
    '过程 | 60 | 59 | 1 | 98.33%',
    '合计 | 100 | 97 | 3 | 97%',
  ]
  const items = [
    '一级指标 | 二级指标 | 三级指标 | 分值 | 得分',
    '决策 | 立项 | 依据充分性 | 40 | 38',
    '过程 | 管理 | 制度健全性 | 60 | 59',
    '合计 | | | 100 | 97',
  ]
  const kinds = (lines: readonly string[]) =>
    recogniseForms(readText(lines.map((line) => `| ${line} |`).join('\n')).blocks).forms.map(
      ({ kind }) => kind,
    )

  it('are a summary with columns, and the scorecard below them is one of its own', () => {
    expect(kinds(classes)).toEqual(['plainTable'])
    expect(kinds([...classes, ...items])).toEqual(expect.arrayContaining(['plainTable', 'scoreTable']))
  })

  it('a second scorecard after the total of the first is read as well', () => {
    expect(kinds([...items, ...items])).toEqual(['scoreTable', 'scoreTable'])
  })
})

describe('merged cells that a layout prints again or forgets', () => {
  it('a column with the head and the cells of the one before it is that column; its values alone are not', () => {
    const heads = (second: string) => {
      const [table] = recogniseForms(
        readText(
          ['单位 | 收入合计 | 财政拨款 | 财政拨款 | 其他收入', `演示中心 | 42 | 40 | ${second} | 2`]
            .map((line) => `| ${line} |`)
            .join('\n'),
        ).blocks,
      ).forms
      return table?.kind === 'plainTable' ? table.heads : []
    }
    expect(heads('40')).toEqual(['收入合计', '财政拨款', '其他收入'])
    expect(heads('38')).toEqual(['收入合计', '财政拨款', '财政拨款', '其他收入'])
  })

  it('a total whose label lost its columns has its numbers in the order of the heads', () => {
    const table = tableOf([
      '一级指标 | 二级指标 | 序号 | 三级指标 | 分值 | 得分 | 扣分 | 扣分原因',
      '决策 | 立项 | 1 | 依据充分性 | 40 | 38 | 2 | 一份批复没有存档',
      '过程 | 管理 | 2 | 制度健全性 | 60 | 59 | 1 | 一项制度没有修订',
      '合计 | 100 | 97 | 3',
    ])
    expect([table.total?.points?.text, table.total?.score?.text]).toEqual(['100', '97'])
  })
})
