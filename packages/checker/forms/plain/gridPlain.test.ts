import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'
import { recogniseForms } from '../recogniseForms.ts'

const headsIn = (text: string) =>
  recogniseForms(readText(text).blocks).forms.flatMap((form) =>
    form.kind === 'plainTable' ? [form.heads] : [],
  )

describe('heads of a table', () => {
  it('may be words that are levels of indicators elsewhere: 时间, 数量, 满意度', () => {
    expect(
      headsIn(`
| 活动名称 | 时间 | 数量 | 满意度 |
| --- | --- | --- | --- |
| 甲市年货节 | 1月8日 | 24 | 95% |
| 乙县车展 | 4月29日 | 32 | 96% |
`),
    ).toEqual([['时间', '数量', '满意度']])
  })

  it('end above a row that begins with a level', () => {
    expect(
      headsIn(`
| 类别 | 内容 | 目标 | 说明 |
| --- | --- | --- | --- |
| 产出 | 数量 | 组织参展企业 | 全年 |
| 产出 | 质量 | 参展合格率 | 98% |
`),
    ).toEqual([['内容', '目标', '说明']])
  })

  it('have a caption above them that a layout cut at its blank, and a unit in it', () => {
    const [form] = recogniseForms(
      readText(`
| 表 1 | 各级资金情况（单位：万元） | | |
| 级次 | 预算安排 | 实际支出 | 未支出 |
| 省级 | 1240 | 1228 | 12 |
| 市级 | 960 | 921 | 39 |
`).blocks,
    ).forms
    expect(form).toMatchObject({
      kind: 'plainTable',
      title: '表 1 各级资金情况（单位：万元）',
      unit: '万元',
      heads: ['预算安排', '实际支出', '未支出'],
    })
  })

  it('are two cells where the first is no number of a table', () => {
    expect(headsIn('| 表决 | 票数 |\n| --- | --- |\n| 赞成 | 24 |\n| 反对 | 3 |')).toEqual([['票数']])
  })
})
