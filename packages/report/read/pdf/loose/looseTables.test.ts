import { describe, expect, it } from 'vitest'
import type { Page, Word } from '../page.ts'
import { looseTables } from './looseTables.ts'

const size = 10

/** Words in the middle of their columns, as forms print them: the place of the middle, and the text. */
const line = (y: number, ...words: readonly (readonly [middle: number, text: string])[]): readonly Word[] =>
  words.map(([middle, text]) => {
    const width = [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? size : size / 2), 0)
    return { text, left: middle - width / 2, right: middle + width / 2, y, size }
  })

/** What is read of a page on which nothing is drawn: rows of cells with the columns over which they stand. */
function read(words: readonly Word[]): readonly (readonly string[])[] {
  const page: Page = {
    number: 1,
    width: 595,
    height: 842,
    words,
    horizontals: [],
    verticals: [],
    boxes: [],
    images: 0,
    imageShare: 0,
    invisibleLetters: 0,
  }
  const [table] = looseTables(page, words).tables
  return Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? [])
      .filter((cell) => cell.row === row)
      .map(
        ({ text, columnSpan, rowSpan }) =>
          `${text.text}${columnSpan > 1 ? '→' : ''}${rowSpan > 1 ? '↓' : ''}`,
      ),
  )
}

const indicator = (
  y: number,
  name: string,
  target: string,
  actual: string,
  points: string,
): readonly Word[] =>
  line(y, [60, '数量指标'], [170, name], [290, target], [390, actual], [480, points], [530, points])

describe('a form without lines', () => {
  it('has parts with columns of their own: the funds more than the indicators below them', () => {
    const funds = [
      ...line(
        100,
        [60, '资金来源'],
        [150, '年初预算'],
        [220, '全年预算'],
        [290, '全年执行'],
        [350, '分值'],
        [420, '执行率'],
        [500, '得分'],
      ),
      ...line(
        120,
        [60, '年度总额'],
        [150, '90.00'],
        [220, '96.00'],
        [290, '84.60'],
        [350, '10'],
        [420, '88.13%'],
        [500, '8.81'],
      ),
      ...line(140, [60, '财政拨款'], [150, '90.00'], [220, '96.00'], [290, '84.60']),
    ]
    const indicators = ['对接活动', '来访客商', '签约项目', '走访企业', '办结诉求'].flatMap((name, at) =>
      indicator(180 + 20 * at, name, `≥${at + 12}场`, `${at + 14}场`, '10'),
    )
    const rows = read([...funds, ...indicators])
    expect(rows.map((row) => row.map((cell) => cell.replace('→', '')))).toEqual([
      ['资金来源', '年初预算', '全年预算', '全年执行', '分值', '执行率', '得分'],
      ['年度总额', '90.00', '96.00', '84.60', '10', '88.13%', '8.81'],
      ['财政拨款', '90.00', '96.00', '84.60'],
      ['数量指标', '对接活动', '≥12场', '14场', '10', '10'],
      ['数量指标', '来访客商', '≥13场', '15场', '10', '10'],
      ['数量指标', '签约项目', '≥14场', '16场', '10', '10'],
      ['数量指标', '走访企业', '≥15场', '17场', '10', '10'],
      ['数量指标', '办结诉求', '≥16场', '18场', '10', '10'],
    ])
  })

  it('has rows as near as lines are: what stands around the amounts of a row is one cell', () => {
    const rows = read([
      ...line(100, [60, '公用经费'], [200, '52.90'], [300, '58.20'], [400, '57.42']),
      ...line(114, [60, '其中办公'], [200, '5.77'], [300, '6.50'], [400, '6.18']),
      ...line(128, [60, '公务用车购']),
      ...line(135, [200, '2.85'], [300, '3.00'], [400, '2.64']),
      ...line(142, [60, '置和维护费']),
      ...line(156, [60, '公务接待'], [200, '7.50'], [300, '9.50'], [400, '7.22']),
      ...line(170, [60, '会议费'], [200, '2.40'], [300, '3.00'], [400, '2.73']),
      ...line(184, [60, '本级专项资']),
      ...line(191, [200, '1.20'], [300, '1.30'], [400, '1.10']),
      ...line(198, [60, '金支出合计']),
    ])
    expect(rows.map(([name]) => name)).toEqual([
      '公用经费',
      '其中办公',
      '公务用车购置和维护费',
      '公务接待',
      '会议费',
      '本级专项资金支出合计',
    ])
    expect(rows[2]).toEqual(['公务用车购置和维护费', '2.85', '3.00', '2.64'])
  })

  it('has a first row whose name stands above and below what it says', () => {
    const rows = read([
      ...line(93, [60, '项目名']),
      ...line(100, [250, '招商活动经费']),
      ...line(107, [60, '称']),
      ...line(130, [60, '预算数'], [250, '90.00'], [400, '96.00']),
      ...line(150, [60, '执行数'], [250, '84.60'], [400, '88.20']),
      ...line(170, [60, '结余数'], [250, '5.40'], [400, '7.80']),
    ])
    expect(rows[0]?.join('|')).toContain('项目名称')
  })
})

describe('running text', () => {
  it('is no table, however near its lines stand', () => {
    const text = '本年度支出保持平稳各项工作按期完成结转资金已由财政收回'
    expect(read(Array.from({ length: 8 }, (_, at) => line(100 + 11.5 * at, [250, text])).flat())).toEqual([])
  })
})
