import { columnLetter, type SourceSheet } from '@hengjian/ledger'
import { describe, expect, it } from 'vitest'
import { blank, figureCell, type Form, label } from '../form/cell.ts'
import { compareWithPrint } from './compareWithPrint.ts'

/** Two funds, a total, and a row of numbers below its heads. */
const form: Form = {
  title: '演示表',
  columns: [1, 1, 1, 1],
  rows: [
    [label('资金', { rows: 3 }), label('资金来源'), label('年初预算数'), label('全年执行数')],
    [label('当年财政拨款'), figureCell('40', 'a'), figureCell('36.5', 'b')],
    [label('年度资金总额'), figureCell('42', 'c'), figureCell('38.5', 'd')],
    [label('人员'), label('编制数'), label('在职人数'), label('控制率')],
    [blank(), figureCell('12', 'e'), figureCell('11', 'f'), figureCell('91.67%', 'g')],
  ],
}

const sheetOf = (...rows: readonly (readonly string[])[]): SourceSheet => ({
  name: '原表',
  hidden: false,
  rows: rows.map((cells, index) => ({
    number: index + 1,
    cells: new Map(
      cells.flatMap((text, column) => (text === '' ? [] : [[columnLetter(column), text] as const])),
    ),
  })),
})
const usual = [
  ['资金', '资金来源', '年初预算数（万元）', '全年执行数（万元）'],
  ['', '当年财政拨款', '40.00', '36.5'],
  ['', '年度资金总额', '42', '38.5'],
  ['人员', '编制数', '在职人数', '控制率'],
  ['', '12', '11', '91.67%'],
]
const kinds = (...rows: readonly (readonly string[])[]) =>
  compareWithPrint({ form }, sheetOf(...rows)).cells.map(({ kind }) => kind)
const allEqual = ['equal', 'equal', 'equal', 'equal', 'equal', 'equal', 'equal']

describe('a form against print', () => {
  it('is the same where the print says the same', () => expect(kinds(...usual)).toEqual(allEqual))

  it.each([
    ['a margin column', usual.map((row) => ['', ...row])],
    ['a title above', [['演示表'], ...usual]],
    ['a row that somebody put in', [...usual.slice(0, 2), ['', '单位资金', '0', '0'], ...usual.slice(2)]],
    ['a row that slipped to the left', usual.map((row, at) => (at === 2 ? row.slice(1) : row))],
    ['spaces in the labels', usual.map((row) => row.map((text) => text.replace('年初预算', '年初 预算')))],
  ])('is the same with %s', (_, rows) => expect(kinds(...rows)).toEqual(allEqual))

  it('says what differs, where, and by how much', () => {
    const { cells } = compareWithPrint({ form }, sheetOf(...usual.with(2, ['', '年度资金总额', '42', '40'])))
    expect(cells.filter(({ kind }) => kind !== 'equal')).toEqual([
      {
        row: '资金 年度资金总额',
        column: '全年执行数',
        printed: '40',
        ours: '38.5',
        figure: 'd',
        place: 'D3',
        kind: 'differs',
        difference: '1.5',
        reason: '原因不明，请核对原表“40”和台账。',
      },
    ])
  })

  it('says what the print does not have', () => {
    expect(kinds(...usual.slice(0, 3))).toEqual([
      'equal',
      'equal',
      'equal',
      'equal',
      'notInPrint',
      'notInPrint',
      'notInPrint',
    ])
    expect(compareWithPrint({ form }, sheetOf(['菜名', '单价'], ['米粉', '8'])).pairedRows).toBe(0)
  })
})
