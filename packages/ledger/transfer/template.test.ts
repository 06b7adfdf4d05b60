import { describe, expect, it } from 'vitest'
import { proposeMapping } from './mapping.ts'
import { templateOf } from './template.ts'
import { codes, everyKind, sheetOf } from './testing/payments.ts'

const template = templateOf(everyKind, codes, () => ['招商工作经费'])
const column = (start: string) => template.columns.find(({ header }) => header.startsWith(start))

describe('a template', () => {
  it('has a column for every field but the evidence, with its unit, and a mark where it is required', () => {
    expect(template.columns.map(({ header }) => header)).toEqual([
      '年度 *',
      '名称 *',
      '类别 *',
      '经济分类 *',
      '金额（元） *',
      '面积（平方米）',
      '客商（人次） *',
      '活动日期 *',
      '重大 *',
      '项目',
    ])
  })

  it('is understood again without a doubt', () => {
    const sheet = sheetOf([template.columns.map(({ header }) => header)])
    const { columns, notes, moneyUnits, headerRow } = proposeMapping(everyKind, sheet)
    expect(Object.keys(columns)).toHaveLength(10)
    expect({ notes, moneyUnits, headerRow }).toEqual({
      notes: [],
      moneyUnits: { amount: '元' },
      headerRow: 1,
    })
  })

  it('offers the words of closed lists, codes with their names, and the projects of the unit', () => {
    expect(column('类别')?.options).toEqual(['走访', '接待（来访）'])
    expect(column('经济分类')?.options).toEqual(['30201 办公费', '30211 差旅费', '30212 因公出国（境）费用'])
    expect(column('重大')?.options).toEqual(['是', '否'])
    expect(column('项目')?.options).toEqual(['招商工作经费'])
    expect(column('名称')?.options).toEqual([])
  })

  it('says how to write, and keeps what is typed from being changed by the spreadsheet', () => {
    expect(column('金额')).toMatchObject({ note: '必填。只填数字，填到分，单位为元。', format: '#,##0.00' })
    expect(column('活动日期')).toMatchObject({ note: '必填。写成 2023-12-31。', format: 'yyyy-mm-dd' })
    expect(column('项目')).toMatchObject({ note: '可不填。从下拉列表中选择。', format: '@' })
    expect(template.guide[0]).toEqual(['年度 *', '必填。四位年份。'])
  })
})
