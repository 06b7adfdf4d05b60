import { describe, expect, it } from 'vitest'
import { readText } from './readText.ts'

const rowsIn = (text: string): readonly (readonly string[])[] =>
  readText(text).blocks.flatMap((block) =>
    block.kind === 'table'
      ? Array.from({ length: block.rows }, (_, row) =>
          block.cells.filter((cell) => cell.row === row).map((cell) => cell.text.text.replaceAll('\n', '')),
        )
      : [],
  )

describe('columns kept apart by blanks, whose rows begin at their top', () => {
  it('join a cell that goes on in a line of its own with its row', () => {
    expect(
      rowsIn(`
序号   项目名称           预算数（万元   执行数（万元）   执行率
                          ）
1      电子商务进农村综   480.0          462.0            96.25%
       合示范
2      招商引资工作经费   260.0          251.6            96.77%
3      促进消费专项       320.0          320.0            100.00%
合计                      1060.0         1033.6           97.51%
`),
    ).toEqual([
      ['序号', '项目名称', '预算数（万元）', '执行数（万元）', '执行率'],
      ['1', '电子商务进农村综合示范', '480.0', '462.0', '96.25%'],
      ['2', '招商引资工作经费', '260.0', '251.6', '96.77%'],
      ['3', '促进消费专项', '320.0', '320.0', '100.00%'],
      ['合计', '', '1060.0', '1033.6', '97.51%'],
    ])
  })

  it('keep words below a cell with room left as a row of their own', () => {
    expect(
      rowsIn(`
项目名称           预算数（万元）   执行数（万元）
促进消费           480.0            462.0
其中
招商引资工作经费   260.0            251.6
外贸发展扶持       320.0            320.0
`).map(([name]) => name),
    ).toContain('其中')
  })
})

describe('two tables with a caption between them', () => {
  it('stay two, also where the unit stands at the end of the caption', () => {
    const rows = (names: readonly string[]): string =>
      names.map((name, at) => `${name}       ${40 + at}.00   ${30 + at}.00   ${10 + at}.00`).join('\n')
    const { blocks } = readText(`
表 1 预算执行情况   单位：万元

项目       预算数   支出数   结余
${rows(['甲项目', '乙项目', '丙项目'])}

表 2 来源情况   单位：万元

来源       预算数   支出数   结余
${rows(['省级款', '市级款', '县级款'])}
`)
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph', 'table'])
  })
})
