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
})
