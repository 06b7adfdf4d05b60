import { describe, expect, test } from 'vitest'
import { readText } from './readText.ts'

const told = (text: string): readonly string[] =>
  readText(text).blocks.map((block) => (block.kind === 'paragraph' ? block.text.text : '表'))

const width = 28
/** Cut after so many letters, as programs do that take a page for a grid. */
const cut = (text: string, letters = width): string =>
  Array.from({ length: Math.ceil(text.length / letters) }, (_, at) =>
    text.slice(at * letters, (at + 1) * letters),
  ).join('\n')

const first =
  '　　全年引进到位资金一百一十亿元的省内外工业项目五十二个，农业项目二十七个，文旅项目三十八个，分别完成任务的九成以上。'
const page = Array.from({ length: 6 }, () => first)
  .map((text) => cut(text))
  .join('\n')

describe('lines that were cut as they came', () => {
  test('paragraphs go on over lines and pages, and the number of a page is none of their words', () => {
    const [, second = ''] = page.split('\n')
    const paged = page.replace(second, `— 1 —\n${second}`).concat('\n— 2 —')
    expect(told(paged).slice(0, 6)).toStrictEqual(Array.from({ length: 6 }, () => first.trim()))
  })

  test('a cell that did not fit is one again, and the next one begins with a line', () => {
    const cells = [
      '实际到位内资（亿元）',
      '新签约亿元以上项目（个）',
      '园区技工贸总收入（亿元）',
      '园区上交税收总额（亿元）',
      '进出口贸易总额（亿元）',
      '年末在园规上工业企业数',
    ]
    const rows = cells.map((cell) => `${cut(cell, 7)}\n12 15`)
    expect(told(`${page}\n${rows.join('\n')}`).slice(6)).toStrictEqual(
      cells.flatMap((cell) => [cell, '12 15']),
    )
  })

  test('points behind a name are no number that goes on', () => {
    const cells = [
      '目标依据充分符合职责',
      '指标总体清晰个别模糊',
      '制度合法合规执行良好',
      '当年无新建楼堂馆所',
    ]
    const rows = cells.map((cell) => `${cut(cell, 7)}\n3`)
    const found = told(`${page}\n${rows.join('\n')}\n${rows.join('\n')}\n采购执行率 16\n121.60÷128.00`)
    expect(found.slice(-2)).toStrictEqual(['采购执行率 16', '121.60÷128.00'])
  })

  test('a row of dashes and a number is no page', () => {
    expect(told('— 5 —\n合计 12')).toStrictEqual(['— 5 —', '合计 12'])
  })
})
