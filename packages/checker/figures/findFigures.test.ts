import type { ReadText } from '@hengjian/report'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFigures } from './findFigures.ts'

const read = (text: string): ReadText => ({ text, marks: [{ at: 0, place: { line: 1 } }] })
const find = (text: string, unit = '') => findFigures(read(text), { id: 'b1', unit })
const brief = (text: string) => find(text).map(({ value, unit, kind }) => [value, unit, kind])

describe('numbers in a sentence', () => {
  it.each([
    ['支出合计 380.14 万元', [['380.14', '万元', 'amount']]],
    ['引进资金１，１３９．５２亿元', [['1139.52', '亿元', 'amount']]],
    [
      '执行率98.22%，提高2.1个百分点',
      [
        ['98.22', '%', 'rate'],
        ['2.1', '个百分点', 'points'],
      ],
    ],
    [
      '走访企业12家、接待客商30批次215人次',
      [
        ['12', '家', 'quantity'],
        ['30', '批次', 'quantity'],
        ['215', '人次', 'quantity'],
      ],
    ],
    ['进出口同比下降8.4%', [['-8.4', '%', 'rate']]],
    ['同比增长-8.4%', [['-8.4', '%', 'rate']]],
    ['利用外资4926万美元', [['4926', '万美元', 'amount']]],
    [
      '参加培训三次，考察四十余家企业',
      [
        ['3', '次', 'quantity'],
        ['40', '家', 'quantity'],
      ],
    ],
    ['满意度达到百分之九十五', [['95', '%', 'rate']]],
    ['投资额40.3.亿元', [[null, '亿元', 'amount']]],
  ])('%s', (text, figures) => expect(brief(text)).toEqual(figures))

  it.each([
    ['2023年度', 'year'],
    ['2023年12月31日', 'year'],
    ['演财绩〔2024〕7号', 'name'],
    ['三类500强企业', 'name'],
    ['第3届', 'ordinal'],
    ['1、加强管理', 'ordinal'],
    ['（2）强化监督', 'ordinal'],
    ['5G基站', 'name'],
  ])('%s is no quantity', (text, kind) => expect(find(text)[0]?.kind).toBe(kind))

  it('keep how exact they are, and from where they are bounds', () => {
    expect(find('接待客商40余批次')[0]).toMatchObject({ value: '40', approximation: '余', unit: '批次' })
    expect(find('约1200人')[0]).toMatchObject({ approximation: '约' })
    expect(find('满意度≥95%')[0]).toMatchObject({ bound: '≥', value: '95' })
    expect(find('增幅63%~68%')).toMatchObject([{ value: '63', upTo: '68', unit: '%' }])
    expect(find('投资5000万元以上')[0]).toMatchObject({ bound: '≥', unit: '万元' })
  })

  it('take the unit of their column where they name none', () => {
    expect(find('367.72', '万元')[0]).toMatchObject({ unit: '万元', unitPrinted: false })
    expect(find('2023年', '万元')[0]?.unit).toBe('')
  })

  it('whatever is printed is found back at its place', () => {
    const printed = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((fen) => (fen / 100).toFixed(2))
    fc.assert(
      fc.property(printed, fc.constantFrom('万元', '%', '家', '人次'), (value, unit) => {
        const text = `全年完成${value}${unit}，按期办结`
        const [figure, ...more] = find(text)
        expect(more).toEqual([])
        expect(figure).toMatchObject({ value, unit, precision: 2, malformed: false })
        expect(text.slice(figure?.start, figure?.end)).toBe(value)
      }),
    )
  })
})
