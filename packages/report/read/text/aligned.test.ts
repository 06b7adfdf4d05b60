import { describe, expect, it } from 'vitest'
import type { ReadTable } from '../../model/reading.ts'
import { readText } from './readText.ts'

const tables = (text: string): readonly ReadTable[] =>
  readText(text).blocks.filter((block) => block.kind === 'table')
const paragraphs = (text: string): readonly string[] =>
  readText(text).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.text] : []))
const grid = (table: ReadTable | undefined): readonly (readonly string[])[] =>
  Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? []).filter((cell) => cell.row === row).map(({ text }) => text.text),
  )

/** As converters lay a page out: a character a column, names over two lines beside their amounts. */
const funds = [
  '部门整体支出绩效评价基础数据表',
  '经费控制情况                2022年决算数     2023年预算数     2023年决算数',
  '三公经费                  10.35        12.50        9.86',
  '1、公务用车购置和维',
  '                      2.85         3.00         2.64',
  '护经费',
  '2、公务接待               7.50         9.50         7.22',
  '公用经费                  52.90        58.20        57.42',
]

describe('a table whose columns are kept apart by blanks', () => {
  it('is read by what stands below each other; lines beside the amounts of their row are one cell', () => {
    const [table, ...rest] = tables(funds.join('\n'))
    expect(rest).toEqual([])
    expect(grid(table)).toEqual([
      ['经费控制情况', '2022年决算数', '2023年预算数', '2023年决算数'],
      ['三公经费', '10.35', '12.50', '9.86'],
      ['1、公务用车购置和维护经费', '2.85', '3.00', '2.64'],
      ['2、公务接待', '7.50', '9.50', '7.22'],
      ['公用经费', '52.90', '58.20', '57.42'],
    ])
  })

  it('leaves its title outside, and says that its cells are known from words only', () => {
    expect(paragraphs(funds.join('\n'))).toEqual(['部门整体支出绩效评价基础数据表'])
    expect(tables(funds.join('\n'))[0]?.known).toBe('words')
  })

  it('gives every cell the line that it stands on', () => {
    const cell = tables(funds.join('\n'))[0]?.cells.find(({ text }) => text.text.startsWith('1、'))
    expect(cell?.text.marks.map(({ place }) => [place.line, place.row])).toEqual([
      [4, 3],
      [6, 3],
    ])
  })

  it('goes on overleaf; the number of the page stands in no cell', () => {
    const rows = (from: number) =>
      ['甲', '乙', '丙', '丁'].map((name, at) => `${name}类项目经费    ${from + at}.50    ${from + at}.25`)
    const [table, ...rest] = tables(
      [
        '项目名称      预算数     决算数',
        ...rows(11),
        '— 1 —',
        `\f${rows(21)[0]}`,
        ...rows(21).slice(1),
      ].join('\n'),
    )
    expect(rest).toEqual([])
    expect(grid(table)).toHaveLength(9)
  })

  it('counts a Chinese letter as two where that is how the columns stand below each other', () => {
    const text = [
      '项目    预算数  决算数',
      '合计    12.50   11.20',
      '公务接待费  4.50  3.75',
      '水电费  3.25    3.10',
    ]
    expect(grid(tables(text.join('\n'))[0])[2]).toEqual(['公务接待费', '4.50', '3.75'])
  })
})

describe('what has blanks and no columns', () => {
  it('is text: indents, and blanks here and there', () => {
    const text = ['　　本年度支出平稳，  没有结转。', '　　下一年继续压减。', '　　联系人：  张三']
    expect(tables(text.join('\n'))).toEqual([])
    expect(paragraphs(text.join('\n'))).toHaveLength(3)
  })

  it('is a list: labels and what they label', () => {
    const text = [
      '1.   按月通报支出进度，督促业务科室',
      '2.   提前编制活动计划，错峰安排',
      '3.   完善台账，按季核对到位资金',
    ]
    expect(tables(text.join('\n'))).toEqual([])
  })
})
