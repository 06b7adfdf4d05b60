import { placeAt, type ReadTable } from '../../model/reading.ts'
import { decodeText } from './decodeText.ts'
import { readText } from './readText.ts'
import { describe, expect, test } from 'vitest'

const grid = (table: ReadTable): readonly (readonly string[])[] =>
  Array.from({ length: table.rows }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).map(({ text }) => text.text),
  )
const tables = (text: string): readonly ReadTable[] =>
  readText(text).blocks.filter((block) => block.kind === 'table')
const paragraphs = (text: string): readonly string[] =>
  readText(text).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.text] : []))

describe('tables of a plain text', () => {
  test('tabs separate cells, blank ones keep their place, a page break does not end the table', () => {
    const [table, ...rest] = tables('指标\t目标\t\t完成\n甲\t3次\t\t3次\n\n\n\n乙\t5次\t4次\n\n以上。')
    expect(rest).toStrictEqual([])
    expect(grid(table!)).toStrictEqual([
      ['指标', '目标', '', '完成'],
      ['甲', '3次', '', '3次'],
      ['乙', '5次', '4次'],
    ])
    expect(placeAt(table!.cells[8]!.text, 0)).toStrictEqual({ line: 6, table: 1, row: 3, column: 1 })
  })

  test('a cell per line: an empty line ends a row, lines without a tab belong to the cell above', () => {
    const [table] = tables('\t机构\n\t其他\n\n收入\n\t合计\n\n\t甲中心\n\t\n\t9.5\n')
    expect(grid(table!)).toStrictEqual([
      ['机构', '其他收入', '合计'],
      ['甲中心', '', '9.5'],
    ])
    expect(table!.cells[1]!.text.marks.map(({ place }) => place.line)).toStrictEqual([2, 4])
  })

  test('a cell per line: a heading, or words behind a number, end the table; another one begins', () => {
    const cells = '\t机构\n\t合计\n\n\t甲中心\n\t9.5\n\n'
    for (const words of ['（二）项目支出情况', '上表各数取自决算。']) {
      const { blocks } = readText(`${cells}${words}\n\n\t项目\n\t支出\n\n\t推介\n\t3.5\n`)
      expect(blocks.map(({ kind }) => kind)).toStrictEqual(['table', 'paragraph', 'table'])
    }
  })

  test('Markdown, with its rule line and without', () => {
    const [table] = tables('| 项目 | 预算 |\n| --- | ---: |\n| 甲 | 3.5 |\n')
    expect(grid(table!)).toStrictEqual([
      ['项目', '预算'],
      ['甲', '3.5'],
    ])
  })

  test('one indented paragraph is no table', () => {
    expect(tables('\t本单位全年支出持平。\n\n说明。')).toStrictEqual([])
  })
})

describe('paragraphs of a plain text', () => {
  const broken = [
    '本年度我单位按照部署推进各项重点工作安排，全年支出合',
    '',
    '计为 1785.65 万元，比上年同口径的支出数增加了一百二十',
    '',
    '三万元，主要是新增了两个展会以及三个考察活动的经费支',
    '',
    '出。',
    '',
    '（一）下一步打算',
    '',
    '继续压减一般性支出，把钱用在刀刃上，并且按月通报支出',
    '',
    '的进度。',
  ].join('\n')

  test('lines cut at the width of the page are one paragraph, each with its line', () => {
    const { blocks } = readText(broken)
    expect(paragraphs(broken)).toStrictEqual([
      '本年度我单位按照部署推进各项重点工作安排，全年支出合计为 1785.65 万元，比上年同口径的支出数增加了一百二十三万元，主要是新增了两个展会以及三个考察活动的经费支出。',
      '（一）下一步打算',
      '继续压减一般性支出，把钱用在刀刃上，并且按月通报支出的进度。',
    ])
    const [first] = blocks
    expect(first?.kind === 'paragraph' && first.text.marks.map(({ place }) => place.line)).toStrictEqual([
      1, 3, 5, 7,
    ])
  })

  test('a row of numbers at full width is no part of a paragraph', () => {
    const row = '项目经费情况明细（万元） 2022 年决算数 2023 年预算数 2023 年决算数'
    expect(paragraphs(`${broken}\n${row}\n公用经费 3 4 5`)).toContain(row)
  })

  test('where a line is a paragraph nothing is joined', () => {
    expect(paragraphs('第一段没有句号\n第二段\n## 标题')).toStrictEqual(['第一段没有句号', '第二段', '标题'])
    expect(readText('## 标题').blocks).toMatchObject([{ outline: 2 }])
  })
})

describe('encodings', () => {
  const text = '项目支出 12.42 万元'
  test('UTF-8, UTF-16 with and without its mark, GB18030', () => {
    expect(decodeText(new TextEncoder().encode(`\uFEFF${text}`))).toBe(text)
    const utf16 = Buffer.from(text, 'utf16le')
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).toBe(text)
    expect(decodeText(utf16)).toBe(text)
    expect(decodeText(Buffer.from('cfeec4bfd6a7b3f6', 'hex'))).toBe('项目支出')
  })
})
