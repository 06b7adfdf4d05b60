import { moneyFromYuan } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import type { SourceSheet } from '../source.ts'
import { readOfficialWorkbook } from './readOfficialWorkbook.ts'
import { operation, sheetOf, spending, spendingRows } from './testing/forms.ts'

const layouts = [spending, operation]
const name = 'Z04 支出决算表(财决04表)'
const read = (...sheets: readonly SourceSheet[]) => readOfficialWorkbook(sheets, layouts)
/** The sheet with one cell written differently. */
const changed = (row: number, column: number, text: string): SourceSheet =>
  sheetOf(
    name,
    spendingRows().map((texts, index) =>
      index === row - 1
        ? Array.from({ length: 5 }, (_, at) => (at === column ? text : (texts[at] ?? '')))
        : texts,
    ),
  )
const figures = ({ rows }: ReturnType<typeof read>) =>
  rows.map(({ metric, printed, place }) => [metric, printed, place])

describe('a form of classes', () => {
  it('gives its figures with their places', () => {
    const reading = read(sheetOf('封面', [['2023年度部门决算报表']]), sheetOf(name, spendingRows()))
    expect(reading).toMatchObject({
      document: '2023年度部门决算报表',
      unitName: '演示中心',
      year: 2023,
      unread: [],
      remarks: [],
      choices: [],
      sheets: [
        { name: '封面', form: null, read: false },
        { name, form: '财决04', title: '支出决算表', read: true },
      ],
    })
    expect(figures(reading)).toEqual([
      ['executed', '3801400 元', `${name}!C6`],
      ['basicSpending', '3677200 元', `${name}!D6`],
      ['projectSpending', '124200 元', `${name}!E6`],
    ])
  })

  it('reads amounts as text with separators, and 万元 exactly', () => {
    const [total] = read(sheetOf(name, spendingRows(['3,801,400.00', '3,677,200.00', '124，200']))).rows
    expect(total?.value).toEqual({ kind: 'amount', amount: moneyFromYuan('3801400') })
    const inWan = changed(3, 4, '金额单位：万元')
    const [first] = read(inWan).rows
    expect(first).toMatchObject({ printed: '3801400 万元', value: { amount: moneyFromYuan('38014000000') } })
  })

  it('states nothing for a blank cell or a dash, and 0 for a 0', () => {
    expect(figures(read(changed(6, 4, ''))).map(([metric]) => metric)).toEqual(['executed', 'basicSpending'])
    expect(figures(read(changed(6, 4, '—'))).map(([metric]) => metric)).toEqual(['executed', 'basicSpending'])
    expect(figures(read(changed(6, 4, '0.00'))).at(-1)).toEqual(['projectSpending', '0.00 元', `${name}!E6`])
  })

  it('follows columns that stand in another order', () => {
    const swapped = spendingRows().map((texts) => [...texts.slice(0, 3), texts[4] ?? '', texts[3] ?? ''])
    expect(figures(read(sheetOf(name, swapped)))).toContainEqual([
      'basicSpending',
      '3677200 元',
      `${name}!E6`,
    ])
  })

  it('says which column or row it cannot find, and reads the others', () => {
    const withoutHeader = read(changed(4, 3, '基本经费'))
    expect(withoutHeader.unread).toEqual([
      { place: name, sentence: '没有找到“基本支出”这一列，表头可能改动过，请与原表核对。' },
    ])
    expect(withoutHeader.rows.map(({ metric }) => metric)).toEqual(['executed', 'projectSpending'])
    expect(read(changed(6, 1, '总数')).unread[0]?.sentence).toBe(
      '没有找到“合计”这一行，请核对是否缺行或改了名称。',
    )
    expect(read(changed(7, 1, '合计')).unread[0]?.sentence).toBe(
      '“合计”在第 6、7 行都有，不能确定取哪一行。请核对是否重复。',
    )
    expect(read(changed(4, 4, '基本支出')).unread[0]?.sentence).toBe(
      '“基本支出”这一列出现了不止一次，不能确定取哪一列。请核对表头。',
    )
  })

  it('names the cell that is no amount', () => {
    const { rows, unread } = read(changed(6, 3, '约367万'))
    expect(unread).toEqual([{ place: `${name}!D6`, sentence: expect.stringContaining('是约数') as string }])
    expect(rows.map(({ metric }) => metric)).toEqual(['executed', 'projectSpending'])
  })

  it('reads no amount where the unit of money is missing or is not one it takes', () => {
    const without = read(changed(3, 4, ''))
    expect(without.rows).toEqual([])
    expect(without.unread).toEqual([
      {
        place: name,
        sentence: '没有写明金额单位是元还是万元，金额没有读入。请在表头补上“金额单位：元”后重新导入。',
      },
    ])
    expect(read(changed(3, 4, '金额单位：千元')).unread[0]?.sentence).toContain('金额单位写的是“千元”')
  })
})

describe('differences inside a form', () => {
  it('are remarks with both sides and places, and block nothing', () => {
    const { remarks, rows } = read(sheetOf(name, spendingRows(['3801400', '3677200', '124300'])))
    expect(rows).toHaveLength(3)
    expect(remarks.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      [
        'differs',
        `财决04“项目支出”的合计应等于各科目之和：合计 124300.00 元（${name}!E6），各科目相加 124200.00 元，相差 100.00 元，请核对原表。`,
      ],
      [
        'differs',
        `本年支出合计应等于基本支出加项目支出：财决04“合计—本年支出合计”3801400元（${name}!C6）；财决04“合计—基本支出”3677200元（${name}!D6） + 财决04“合计—项目支出”124300元（${name}!E6） = 3801500.00 元；相差 100.00 元，请核对原表。`,
      ],
    ])
  })

  it('are called rounding where the last place of 万元 explains them', () => {
    const inWan = spendingRows(['380.14', '367.72', '12.43']).slice(0, 6)
    const sheet = sheetOf(name, [
      ...inWan.slice(0, 2),
      ['编制单位：演示中心', '', '2023年度', '', '金额单位：万元'],
      ...inWan.slice(3),
    ])
    expect(read(sheet).remarks).toMatchObject([
      { kind: 'rounding', sentence: expect.stringContaining('属四舍五入尾差') as string },
    ])
  })

  it('are not looked for where a cell cannot be read, and that is said', () => {
    expect(read(changed(4, 4, '其他')).remarks).toMatchObject([
      {
        kind: 'uncheckable',
        sentence: expect.stringContaining('缺少财决04的“项目支出”，无法核对') as string,
      },
    ])
  })
})

const lines = [
  ['机构运行信息表', '', '', '', '', '财决附03表'],
  ['编制单位：演示中心', '', '2023年度', '', '', '金额单位：元'],
  ['项目', '行次', '年初预算数', '统计数', '项目', '行次', '统计数'],
  ['栏次', '', '1', '2', '栏次', '', '3'],
  ['一、“三公”经费支出', '1', '一', '一', '二、政府采购支出信息', '20', '一'],
  ['（一）支出合计', '2', '166000', '150000', '（一）政府采购支出合计', '21', '32000'],
  ['  3．公务接待费', '7', '135000', '122800', '（二）机关运行经费支出合计', '22', ''],
  ['    其中：外事接待费', '9', '', '', '', '', ''],
  ['  5．国内公务接待批次（个）', '16', '一', '41', '', '', ''],
] as const

describe('a form of lines with blocks side by side', () => {
  it('finds labels through ordinals, brackets and indents, each in its block', () => {
    expect(figures(read(sheetOf('F03', lines)))).toEqual([
      ['receptionSpending', '122800 元', 'F03!D7'],
      ['threePublicSpending', '150000 元', 'F03!D6'],
      ['receptionBatches', '41 批次', 'F03!D9'],
      ['procurementSpending', '32000 元', 'F03!G6'],
      ['executed', '166000 元', 'F03!C6'],
    ])
  })

  it('reads counts although the unit of money is missing', () => {
    const withoutUnit = lines.map((texts, index) => (index === 1 ? texts.slice(0, 5) : texts))
    expect(figures(read(sheetOf('F03', withoutUnit)))).toEqual([['receptionBatches', '41 批次', 'F03!D9']])
  })

  it('refuses a count that is no number with the place', () => {
    const odd = lines.map((texts, index) => (index === 8 ? [texts[0], '16', '一', '40多'] : texts))
    expect(read(sheetOf('F03', odd)).unread).toMatchObject([{ place: 'F03!D9' }])
  })
})

describe('two forms that state one figure', () => {
  it('let the first-hand one answer, and keep the agreeing place or say the difference', () => {
    const both = read(sheetOf(name, spendingRows()), sheetOf('F03', lines))
    expect(both.remarks).toMatchObject([
      {
        kind: 'differs',
        sentence: `同一个数在两处不同：财决04（${name}!C6）是 3801400 元，财决附03（F03!C6）是 166000 元，相差 3635400.00 元。现采用财决04的数，请核对两表的口径。`,
      },
    ])
    const agreeing = lines.map((texts, index) =>
      index === 5 ? ['（一）支出合计', '2', '3801400', ''] : texts,
    )
    const [total] = read(sheetOf(name, spendingRows()), sheetOf('F03', agreeing)).rows
    expect(total).toMatchObject({ place: `${name}!C6`, alsoAt: ['F03!C6'] })
  })
})

describe('what a person has to decide', () => {
  const other = spendingRows().map((texts, index) =>
    index === 2 ? ['编制单位：乙单位', '', '2023年度', '', '金额单位：元'] : texts,
  )
  const two = [sheetOf(name, spendingRows()), sheetOf(`${name} (2)`, other)]

  it('is the unit, where the file holds several', () => {
    const reading = readOfficialWorkbook(two, layouts)
    expect(reading.rows).toEqual([])
    expect(reading.choices).toEqual([
      {
        of: 'unit',
        options: ['演示中心', '乙单位'],
        sentence: '这个文件里有 2 个单位的决算表：演示中心、乙单位，请选择要读入的单位。',
      },
    ])
    const chosen = readOfficialWorkbook(two, layouts, { unitName: '乙单位' })
    expect(chosen.rows.map(({ place }) => place)).toEqual(['C6', 'D6', 'E6'].map((at) => `${name} (2)!${at}`))
    expect(readOfficialWorkbook(two, layouts, { unitName: '丙单位' }).choices[0]?.sentence).toBe(
      '这个文件里没有“丙单位”，有 2 个单位的决算表：演示中心、乙单位，请选择要读入的单位。',
    )
  })

  it('is the year, where sheets of two years stand together', () => {
    const before = spendingRows().map((texts, index) =>
      index === 2 ? ['编制单位：演示中心', '', '2022年度', '', '金额单位：元'] : texts,
    )
    const sheets = [sheetOf(name, spendingRows()), sheetOf('上年', before)]
    expect(readOfficialWorkbook(sheets, layouts).choices).toMatchObject([
      { of: 'year', options: ['2023', '2022'] },
    ])
    const chosen = readOfficialWorkbook(sheets, layouts, { year: 2022 })
    expect(chosen).toMatchObject({ year: 2022, document: '2022年度部门决算报表' })
    expect(chosen.rows[0]?.place).toBe('上年!C6')
  })

  it('is said where no sheet names the year, and a cover may name it', () => {
    const undated = changed(3, 2, '')
    expect(read(undated).unread[0]?.sentence).toContain('表头没有写明年度')
    expect(read(sheetOf('封面', [['2023年度部门决算报表']]), undated).rows).toHaveLength(3)
  })

  it('is told that a year has no layout yet', () => {
    expect(read(changed(3, 2, '2016年度')).unread).toEqual([
      {
        place: name,
        sentence: '财决04 在 2016 年度的版式还没有收录，没有读入。请在汇总数中录入，或联系系统管理员。',
      },
    ])
  })

  it('is nothing in a file without any form', () => {
    expect(
      read(
        sheetOf('支出明细', [
          ['日期', '金额'],
          ['2023-01-05', '100'],
        ]),
      ),
    ).toMatchObject({
      rows: [],
      unread: [],
      choices: [],
      sheets: [{ form: null, read: false }],
    })
  })
})

describe('a hidden sheet', () => {
  it('is left alone, and that is said of a form', () => {
    const reading = read({ ...sheetOf(name, spendingRows()), hidden: true })
    expect(reading).toMatchObject({ rows: [], sheets: [{ form: null, read: false }] })
    expect(reading.unread).toEqual([
      {
        place: name,
        sentence: '认出是财决04，但这张表是隐藏的，没有读入。需要时请取消隐藏后重新导入。',
      },
    ])
    expect(read({ ...sheetOf('参数', [['a']]), hidden: true }).unread).toEqual([])
  })
})
