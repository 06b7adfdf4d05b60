import { describe, expect, it } from 'vitest'
import type { ReadTable } from '../../../model/reading.ts'
import { readText } from '../readText.ts'

const tables = (lines: readonly string[]): readonly ReadTable[] =>
  readText(lines.join('\n')).blocks.filter((block) => block.kind === 'table')

/** Cells of each row that say something: the column, over how many rows it reaches, and the words. */
const said = (table: ReadTable | undefined): readonly (readonly string[])[] =>
  Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? []).flatMap((cell) =>
      cell.row === row && cell.text.text !== ''
        ? [`${cell.column}${cell.rowSpan > 1 ? `↓${cell.rowSpan}` : ''} ${cell.text.text}`]
        : [],
    ),
  )

const scores = [
  '一级指标       二级指标   三级指标           分值   得分',
  '               项目立项   立项依据充分性     8      8',
  '决策（20分）   绩效目标   绩效目标合理性     6      5',
  '               资金投入   资金分配合理性     6      6',
  '               资金管理   资金到位率         6      6',
  '过程（20分）              预算执行率         10     9.46',
  '               组织实施   问题整改率         4      3',
  '                          支持外贸稳增长项   8      8',
  '产出（20分）   产出数量   目',
  '                          新增实绩企业       12     12',
  '合计                                         60     57.46',
]

describe('a table whose cells begin where their columns do', () => {
  it('is read row by row: lines of a cell are one, and cells in the middle of several rows span them', () => {
    expect(said(tables(scores)[0])).toEqual([
      ['0 一级指标', '1 二级指标', '2 三级指标', '3 分值', '4 得分'],
      ['0↓3 决策（20分）', '1 项目立项', '2 立项依据充分性', '3 8', '4 8'],
      ['1 绩效目标', '2 绩效目标合理性', '3 6', '4 5'],
      ['1 资金投入', '2 资金分配合理性', '3 6', '4 6'],
      ['0↓3 过程（20分）', '1↓2 资金管理', '2 资金到位率', '3 6', '4 6'],
      ['2 预算执行率', '3 10', '4 9.46'],
      ['1 组织实施', '2 问题整改率', '3 4', '4 3'],
      ['0↓2 产出（20分）', '1↓2 产出数量', '2 支持外贸稳增长项目', '3 8', '4 8'],
      ['2 新增实绩企业', '3 12', '4 12'],
      ['0 合计', '3 60', '4 57.46'],
    ])
  })

  it('has a blank cell where none stands', () => {
    const sum = tables(scores)[0]?.cells.filter(({ row }) => row === 9)
    expect(sum?.map(({ column, text }) => [column, text.text])).toEqual([
      [0, '合计'],
      [1, ''],
      [2, ''],
      [3, '60'],
      [4, '57.46'],
    ])
  })

  it('is told from its place in the line, whether ≥ is printed as wide as a Chinese letter or half as wide', () => {
    const rows = (mark: string) => [
      '三级指标   指标值   分值   得分',
      `走访企业   ${mark}30家   10     9.5`,
      `签约项目   12个     10     10`,
      `到位资金   ${mark}8亿   20     20`,
    ]
    expect(said(tables(rows('≥'))[0])[1]).toEqual(['0 走访企业', '1 ≥30家', '2 10', '3 9.5'])
    expect(said(tables(rows('≥ '))[0])[1]?.slice(2)).toEqual(['2 10', '3 9.5'])
  })

  it('leaves a row that a part of a form begins to its part', () => {
    const text = [
      '项目名称         促消费专项',
      '                 年初预算数   全年预算数   全年执行数   执行率',
      '项目资金         600.00       600.00       590.40       98.40%',
      '年度总体目标     发放消费券600万元，带动消费3000万元，惠及商户200家。',
      '一级指标         二级指标     三级指标     指标值       完成值',
      '产出指标         数量指标     发放批次     6批          5批',
      '                 质量指标     核销率       ≥90%         94.6%',
    ]
    expect(said(tables(text)[0])[4]).toEqual([
      '0 一级指标',
      '1 二级指标',
      '2 三级指标',
      '3 指标值',
      '4 完成值',
    ])
  })
})

describe('blanks that are no columns', () => {
  it('stay blanks where no other line has words there', () => {
    const text = [
      '单位名称：丙州投资促进局　填报日期：2024年3月15',
      '日',
      '',
      '联系人：  张三',
      '电话：    0700-0000000',
    ]
    expect(tables(text)).toEqual([])
  })
})
