import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, type Finding, understand } from '@hengjian/checker'
import { asCellPerLine, asMarkdown, asTabs, textsOfGrid } from '@hengjian/checker/testing'
import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'

const shelf = await loadRules(fileURLToPath(new URL('..', import.meta.url)))
const rules = [...shelf.rules.values()]

/** A table with the cells whose numbers take part in no relation, as `row.column`. */
type Case = { readonly name: string; readonly grid: string; readonly free?: readonly string[] }

const cases: readonly Case[] = [
  {
    name: 'a list of projects with its total and rates',
    grid: `
序号 | 项目名称 | 预算数（万元） | 执行数（万元） | 执行率 | 得分
1 | 展会补助 | 30.00 | 27.00 | 90.00% | 9.0
2 | 企业培训 | 20.00 | 19.60 | 98.00% | 9.8
3 | 招商活动 | 45.50 | 44.59 | 98.00% | 9.8
合计 | | 95.50 | 91.19 | 95.49% | 28.6`,
  },
  {
    name: 'spending by function, its codes below each other',
    grid: `
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
| 合计 | 380.14 | 367.72 | 12.42
201 | 一般公共服务支出 | 330.10 | 317.68 | 12.42
20113 | 商贸事务 | 330.10 | 317.68 | 12.42
2011301 | 行政运行 | 317.68 | 317.68 | 0.00
2011308 | 招商引资 | 12.42 | 0.00 | 12.42
208 | 社会保障和就业支出 | 50.04 | 50.04 | 0.00
20805 | 行政事业单位养老支出 | 50.04 | 50.04 | 0.00`,
  },
  {
    name: '三公经费 with its parts, three columns, difference and growth',
    grid: `
项目 | 2022年决算数 | 2023年预算数 | 2023年决算数 | 比上年增减额 | 增减率
三公经费合计 | 10.16 | 18.00 | 15.00 | 4.84 | 47.64%
1、因公出国（境）费 | 0.00 | 5.00 | 4.20 | 4.20 |
2、公务用车购置及运行维护费 | 6.10 | 6.00 | 5.30 | -0.80 | -13.11%
其中：公务用车购置费 | 0.00 | 0.00 | 0.00 | 0.00 |
公务用车运行维护费 | 6.10 | 6.00 | 5.30 | -0.80 | -13.11%
3、公务接待费 | 4.06 | 7.00 | 5.50 | 1.44 | 35.47%`,
  },
  {
    name: '三公经费 without marks: 其中 ends where its rows make the one above, and a rate that says what of what',
    grid: `
项目 | 2022年决算数 | 2023年预算数 | 2023年决算数 | 决算占预算比重
因公出国（境）费 | 0.00 | 2.00 | 1.50 | 75.00%
公务用车购置及运行维护费 | 7.32 | 9.00 | 7.11 | 79.00%
其中：公务用车购置费 | 0.00 | 0.00 | 0.00 | —
公务用车运行维护费 | 7.32 | 9.00 | 7.11 | 79.00%
公务接待费 | 5.18 | 7.00 | 4.97 | 71.00%
合计 | 12.50 | 18.00 | 13.58 | 75.44%`,
  },
  {
    name: 'first levels with what they gave',
    grid: `
一级指标 | 分值 | 得分 | 扣分 | 得分率
决策 | 20 | 18.5 | 1.5 | 92.50%
过程 | 30 | 26.4 | 3.6 | 88.00%
产出 | 30 | 29 | 1 | 96.67%
效益 | 20 | 18.1 | 1.9 | 90.50%
合计 | 100 | 92 | 8 | 92.00%`,
  },
  {
    name: 'income and spending beside each other',
    grid: `
项目 | 行次 | 决算数 | 项目 | 行次 | 决算数
一、财政拨款收入 | 1 | 372.64 | 一、一般公共服务支出 | 31 | 330.10
二、其他收入 | 2 | 7.50 | 二、社会保障和就业支出 | 32 | 50.04
本年收入合计 | 3 | 380.14 | 本年支出合计 | 33 | 380.14
年初结转和结余 | 4 | 6.00 | 年末结转和结余 | 34 | 6.00
总计 | 5 | 386.14 | 总计 | 35 | 386.14`,
  },
  {
    name: 'units with subtotals',
    grid: `
单位 | 编制数 | 在职人数 | 离退休人数
机关本级 | 24 | 22 | 9
服务中心 | 12 | 11 | 3
小计 | 36 | 33 | 12
展览馆 | 8 | 8 | 2
培训中心 | 6 | 5 | 1
小计 | 14 | 13 | 3
合计 | 50 | 46 | 15`,
  },
  {
    name: 'shares of a total',
    grid: `
资金来源 | 金额（万元） | 占比
一般公共预算拨款 | 320.00 | 80.00%
政府性基金 | 60.00 | 15.00%
其他资金 | 20.00 | 5.00%
合计 | 400.00 | 100.00%`,
  },
  {
    name: 'targets of the year with what was reached',
    grid: `
指标 | 目标任务 | 完成数 | 完成率
引进项目（个） | 40 | 42 | 105.00%
到位资金（亿元） | 120 | 126.6 | 105.50%
外出招商（次） | 16 | 14 | 87.50%`,
  },
  {
    name: 'sources as columns, the total last',
    grid: `
项目 | 中央资金 | 省级资金 | 本级资金 | 合计
展会补助 | 10.5 | 8 | 11.5 | 30
企业培训 | 0 | 12 | 8 | 20
招商活动 | 20 | 5.5 | 20 | 45.5
合计 | 30.5 | 25.5 | 39.5 | 95.5`,
  },
]

const layouts = { tabs: asTabs, Markdown: asMarkdown, 'one cell a line': asCellPerLine }

const heavy = (text: string): readonly Finding[] =>
  check(
    understand('演示.txt', readText(`# 附表\n\n${text}`), shelf.measures),
    rules,
    shelf.parameters,
  ).findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
const mistyped = (text: string): string => text.replace(/\d/, (digit) => String((Number(digit) + 3) % 10))

describe.each(cases)('$name', ({ grid, free = [] }) => {
  const texts = textsOfGrid(grid)

  it.each(Object.entries(layouts))('%s: is left alone', (_, lay) => {
    expect(heavy(lay(texts)).map(({ rule, message }) => `${rule} ${message}`)).toEqual([])
  })

  it.each(Object.entries(layouts))('%s: every number changed is found', (_, lay) => {
    const numbers = texts.flatMap((row, at) =>
      row.flatMap((text, column) =>
        at > 0 &&
        /^-?\d+(?:\.\d+)?%?$/.test(text) &&
        Number.parseFloat(text) !== 0 &&
        !/序号|行次|编码/.test(texts[0]?.[column] ?? '')
          ? [{ at, column }]
          : [],
      ),
    )
    const missed = numbers.filter(({ at, column }) => {
      const changed = texts.map((row, line) =>
        line === at ? row.with(column, mistyped(row[column] ?? '')) : row,
      )
      return heavy(lay(changed)).length === 0
    })
    expect(missed.map(({ at, column }) => `${at}.${column} ${texts[at]?.[column]}`)).toEqual([...free])
  })
})

describe('tables that say less than a sum', () => {
  const quiet: readonly (readonly [string, string])[] = [
    [
      'parts that divide a line above them without saying so',
      `
项目 | 金额（万元）
固定资产 | 100
房屋 | 60
车辆 | 40
流动资产 | 20
合计 | 120`,
    ],
    [
      'numbers of several kinds beside each other',
      `
单位 | 项目数（个） | 金额（万元） | 人均（万元） | 合计得分
甲 | 3 | 120 | 4.5 | 96
乙 | 5 | 80 | 3.2 | 92
丙 | 4 | 95 | 2.9 | 95`,
    ],
    [
      'a rate whose whole is not in the table',
      `
项目 | 执行数（万元） | 执行率
展会补助 | 27 | 90%
企业培训 | 19.6 | 70%
招商活动 | 44.6 | 96%`,
    ],
    [
      'a rounded list',
      `
项目 | 金额（万元）
甲 | 10.3
乙 | 20.3
丙 | 30.3
合计 | 61.0`,
    ],
  ]
  it.each(quiet)('%s', (_, grid) => {
    for (const lay of Object.values(layouts))
      expect(heavy(lay(textsOfGrid(grid))).map(({ rule, message }) => `${rule} ${message}`)).toEqual([])
  })
})
