import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'
import type { PlainTable } from '../form.ts'
import { recogniseForms } from '../recogniseForms.ts'

const tablesIn = (...lines: readonly string[]): readonly PlainTable[] =>
  recogniseForms(readText(lines.join('\n')).blocks).forms.filter((form) => form.kind === 'plainTable')

const rowsOf = ({ rows }: PlainTable): readonly string[] =>
  rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell?.text)].join(' '))

const caption = '各单位人员情况如下：'
const heads = '单位 编制数（个） 在职人数（人） 编制使用率'
const rows = ['甲中心 40 36 90.00%', '乙馆 24 22 91.67%', '丙馆 21 19 90.48%'] as const
const total = '合计 85 77 90.59%'

describe('tables in lines whose cells left no separators', () => {
  it('are rows of a label and as many numbers as there are heads', () => {
    const [table, ...more] = tablesIn(caption, heads, ...rows, total, '以上各单位均已完成核对。')
    expect(more).toEqual([])
    expect(table).toMatchObject({
      known: 'places',
      heads: ['编制数（个）', '在职人数（人）', '编制使用率'],
    })
    expect(rowsOf(table!)).toEqual([...rows, total])
    expect(table!.rows[0]!.cells[0]!.figure).toMatchObject({ value: '40', unit: '个' })
  })

  it('have heads and labels that are cut into lines, numbers of order and units of their own', () => {
    const [table] = tablesIn(
      '资金安排如下表。',
      '序号 项目名称 单位',
      '全年预算（万元',
      '）',
      '执行率',
      '1',
      '演示平台运行维',
      '护',
      '家 84.00 98.04%',
      '2 演示展会 家 386.00 98.30%',
      '3 演示补贴 家 448.00 92.00%',
    )
    expect(table!.heads).toEqual(['全年预算（万元）', '执行率'])
    expect(rowsOf(table!)).toEqual([
      '演示平台运行维护 84.00 98.04%',
      '演示展会 386.00 98.30%',
      '演示补贴 448.00 92.00%',
    ])
  })

  it('may have years as names of their rows, and rates among the numbers of a list of indicators', () => {
    const years = ['2021 年 752.3 24', '2022 年 884.6 31', '2023 年 979.65 36']
    expect(rowsOf(tablesIn(caption, '年度 投入 活动（场）', ...years)[0]!)).toEqual(years)
    const aims = ['参展企业 220 236', '参加展会 18 18', '调解成功率 80% 84.78%']
    expect(tablesIn(caption, '指标 目标值 完成值', ...aims)[0]!.heads).toEqual(['目标值', '完成值'])
  })

  it('may number their rows like headings', () => {
    const cut = ['一、演示展会和', '推介', '430 418.36', '二、平台', '310 296.54', '三、演示培训 275 264.75']
    const [table, ...more] = tablesIn(caption, '项目 预算 支出', ...cut, '合计 1015 979.65', '四、主要成效')
    expect(more).toEqual([])
    expect(rowsOf(table!).slice(0, 2)).toEqual(['一、演示展会和推介 430 418.36', '二、平台 310 296.54'])
  })

  it('are not made of sentences, nor of two rows', () => {
    expect(tablesIn(caption, heads, rows[0], rows[1], '以上已完成核对。')).toEqual([])
    expect(tablesIn('全年支出', '比上年，增 12 3', '比年初，增 13 4', '比目标，增 14 5')).toEqual([])
  })
})

describe('what cannot be told', () => {
  it('is no row: one with a cell less ends the table, and no total adds up what is left', () => {
    const short = '丁站 12 91.67%'
    const [table, ...more] = tablesIn(caption, heads, ...rows, short, '戊站 9 8 88.89%', total)
    expect(more).toEqual([])
    expect(rowsOf(table!)).toEqual([...rows])
    expect(tablesIn(caption, heads, short, ...rows, total)).toEqual([])
  })

  it('is a total above rows that may go on', () => {
    const [table] = tablesIn(caption, heads, total, ...rows, '丁站 12 91.67%')
    expect(rowsOf(table!)).toEqual([...rows])
  })

  it('are heads that are not as many as the columns: only its total is asked', () => {
    const [table] = tablesIn(caption, '单位 编制', ...rows, total)
    expect(table!.heads).toEqual(['第1列', '第2列', '第3列'])
    expect(tablesIn(caption, '单位 编制', ...rows, '丁站 9 8 88.89%')).toEqual([])
    expect(tablesIn(caption, '单位 人均', ...rows, total)).toEqual([])
  })

  it('are heads of rates over columns of none', () => {
    const [table] = tablesIn(caption, '单位 编制使用率 编制数 在职人数', ...rows, total)
    expect(table!.heads).toEqual(['第1列', '第2列', '第3列'])
  })
})
