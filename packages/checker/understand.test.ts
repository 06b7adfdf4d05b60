import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'
import { understand } from './understand.ts'

const form = (title: string, project: string): string => `${title}

| 项目名称 | ${project} | | | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 资金来源 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 项目资金（万元） | 年度资金总额 | 20 | 20 | 15 | 10 | 75% | 7.5 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 走访企业 | 60家 | 60家 | 50 | 50 | |
| | 质量指标 | 资料归档率 | 96% | 97% | 40 | 40 | |
`
const understood = (text: string) => understand('测试.md', readText(text)).documents

describe('a file is understood', () => {
  it('as its documents, each with the forms that begin in it', () => {
    const found = understood(
      `# 部门整体支出绩效自评报告\n\n一、单位概况\n\n${form('# 项目支出绩效自评表', '商会联络')}\n${form('# 招商宣传项目支出绩效自评表', '招商宣传')}`,
    )
    expect(found.map(({ id, kind, forms }) => [id, kind, forms.map((one) => one.kind)])).toEqual([
      ['d1', 'departmentReport', []],
      ['d2', 'projectForm', ['projectForm']],
      ['d3', 'projectForm', ['projectForm']],
    ])
    expect(found.map(({ from, to }) => [from.line, to.line])).toEqual([
      [1, 3],
      [5, 13],
      [15, 23],
    ])
  })

  it('where one sheet holds all its forms below each other, each under its title', () => {
    const rows = (title: string, project: string): readonly string[] => [
      `${title}\t\t\t\t\t\t\t`,
      ...form('', project)
        .split('\n')
        .filter((line) => line.startsWith('|') && !line.includes('---'))
        .map((line) => line.slice(1, -1).replaceAll('|', '\t')),
    ]
    const sheet = [...rows('项目支出绩效自评表', '商会联络'), ...rows('项目支出绩效自评表', '招商宣传')]
    const found = understood(sheet.join('\n'))
    expect(
      found.map(({ kind, forms }) => [
        kind,
        forms.map((one) => 'indicators' in one && one.indicators.length),
      ]),
    ).toEqual([
      ['projectForm', [2]],
      ['projectForm', [2]],
    ])
    expect(found[1]?.from.line).toBe(8)
  })

  it('by its form where nothing gives it a title', () => {
    expect(understood(form('', '商会联络')).map(({ kind, title }) => [kind, title])).toEqual([
      ['projectForm', null],
    ])
  })

  it('as some document where it holds neither title nor form', () => {
    const [only] = understood('请于月底前报送。\n')
    expect(only).toMatchObject({ kind: 'other', title: null, forms: [] })
  })
})
