import { readText } from '@hengjian/report/read'
import { expect, test } from 'vitest'
import { unrepeated } from './unrepeated.ts'

const rowsOf = (text: string): readonly (readonly string[])[] => {
  const [table] = unrepeated(readText(text).blocks)
  if (table?.kind !== 'table') return []
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).map(({ text: { text: said } }) => said),
  )
}

test('a merged cell that is printed at every place it covers is one cell again', () => {
  expect(
    rowsOf(
      [
        '| 项目名称 | 项目名称 | 演示项目 | 演示项目 | 演示项目 |',
        '| --- | --- | --- | --- | --- |',
        '| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 |',
        '| 产出指标 | 印发资料 | 按时 | 按时 | 10 |',
        '| 总分 | 总分 | 总分 | 总分 | 10 |',
      ].join('\n'),
    ),
  ).toStrictEqual([
    ['项目名称', '演示项目'],
    ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值'],
    // A target and its result may well say the same.
    ['产出指标', '印发资料', '按时', '按时', '10'],
    ['总分', '10'],
  ])
})

test('a table that repeats no name is left as it is', () => {
  const text = '| 项目 | 上年 | 本年 |\n| --- | --- | --- |\n| 展会 | 5 | 5 |\n| 无 | 无 | 无 |'
  expect(rowsOf(text)).toStrictEqual([
    ['项目', '上年', '本年'],
    ['展会', '5', '5'],
    ['无', '无', '无'],
  ])
})
