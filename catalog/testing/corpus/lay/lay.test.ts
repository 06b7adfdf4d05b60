import { readSubmission } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'
import { asDocx } from './asDocx.ts'
import {
  asBrokenLines,
  asCellPerLine,
  asColumns,
  asMarkdown,
  asRepeatingMarkdown,
  asShiftedTabs,
  asTabs,
} from './asText.ts'
import { asXlsx } from './asXlsx.ts'
import { pageOf } from './page.ts'

const html = `<h2>一、收支情况</h2>
<p>支出A&lt;B，<br>见下表。</p>
<hr>
<table>
<tr><td rowspan="2">指标</td><td colspan="2">预算</td></tr>
<tr><td>年初</td><td>全年</td></tr>
<tr><td>总额</td><td></td><td>12.5</td></tr>
</table>`

describe('the source', () => {
  it('is headings, paragraphs, breaks and tables with spans', () => {
    expect(pageOf(html)).toEqual([
      { kind: 'text', level: 2, text: '一、收支情况' },
      { kind: 'text', level: 0, text: '支出A<B，\n见下表。' },
      { kind: 'break' },
      {
        kind: 'table',
        rows: [
          [
            { text: '指标', columns: 1, rows: 2 },
            { text: '预算', columns: 2, rows: 1 },
          ],
          [
            { text: '年初', columns: 1, rows: 1 },
            { text: '全年', columns: 1, rows: 1 },
          ],
          [
            { text: '总额', columns: 1, rows: 1 },
            { text: '', columns: 1, rows: 1 },
            { text: '12.5', columns: 1, rows: 1 },
          ],
        ],
      },
    ])
  })
})

const table = pageOf(html).slice(3)

describe('layouts of a table', () => {
  it('tabs keep every place', () => {
    expect(asTabs(table)).toBe('指标\t预算\t\n\t年初\t全年\n总额\t\t12.5')
  })

  it('shifted tabs forget what reaches down', () => {
    expect(asShiftedTabs(table)).toBe('指标\t预算\n年初\t全年\n总额\t\t12.5')
  })

  it('one cell a line', () => {
    expect(asCellPerLine(table)).toBe('\t指标\n\t预算\n\n\t年初\n\t全年\n\n\t总额\n\t \n\t12.5')
  })

  it('Markdown, once or repeated', () => {
    expect(asMarkdown(table)).toBe(
      '| 指标 | 预算 |  |\n| --- | --- | --- |\n|  | 年初 | 全年 |\n| 总额 |  | 12.5 |',
    )
    expect(asRepeatingMarkdown(table)).toContain('| 指标 | 预算 | 预算 |')
    expect(asRepeatingMarkdown(table)).toContain('| 指标 | 年初 | 全年 |')
  })

  it('a document of Word has the same cells', async () => {
    const { blocks } = await readSubmission(await asDocx(pageOf(html)))
    const read = blocks.find((block) => block.kind === 'table')
    expect(read?.cells.map(({ text, rowSpan, columnSpan }) => [text.text, rowSpan, columnSpan])).toEqual([
      ['指标', 2, 1],
      ['预算', 1, 2],
      ['年初', 1, 1],
      ['全年', 1, 1],
      ['总额', 1, 1],
      ['', 1, 1],
      ['12.5', 1, 1],
    ])
  })
})

describe('columns by blanks', () => {
  it('keeps what stands below each other in place, cells in the middle of what they span', () => {
    expect(asColumns(table)).toBe(
      ['指标   预算', '       年初   全年', '总额          12.5'].join('\n').concat('\n'),
    )
  })
})

describe('a workbook', () => {
  it('keeps numbers as numbers and shows them as they were printed', async () => {
    const cells = ['1,318.40', '96.15%', '-5.50%', '—', '12', '2023年'].map((text) => ({
      text,
      columns: 1,
      rows: 1,
    }))
    const { blocks } = await readSubmission(await asXlsx([{ kind: 'table', rows: [cells, cells] }]))
    const read = blocks.find((block) => block.kind === 'table')
    expect(read?.cells.slice(0, 6).map(({ text }) => text.text)).toEqual(cells.map(({ text }) => text))
  })

  it('merges cells as they were', async () => {
    const { blocks } = await readSubmission(await asXlsx(table))
    const read = blocks.find((block) => block.kind === 'table')
    expect(read?.cells.find(({ text }) => text.text === '预算')).toMatchObject({ columnSpan: 2 })
    expect(read?.cells.find(({ text }) => text.text === '指标')).toMatchObject({ rowSpan: 2 })
  })
})

describe('broken lines', () => {
  const paragraph = (text: string) => asBrokenLines([{ kind: 'text', level: 0, text }])

  it('cuts words and numbers at the edge and sets blanks around numbers', () => {
    expect(paragraph('全年共安排经费三百余项其中招商引资工作经费年初预算数为12345.67万元')).toBe(
      '　　全年共安排经费三百余项其中招商引资工作经费年初预算数\n为 12345.67 万元\n— 1 —',
    )
  })

  it('gives a wide cell lines of its own', () => {
    const row = ['1', '本级专项资金一个专项一行', '261.77', '5'].map((text) => ({
      text,
      columns: 1,
      rows: 1,
    }))
    expect(asBrokenLines([{ kind: 'table', rows: [row] }])).toBe(
      '1\n本级专项资金一\n个专项一行\n261.77 5\n— 1 —',
    )
  })

  it('numbers pages of 34 lines', () => {
    const lines = Array.from({ length: 35 }, () => ({ kind: 'text', level: 0, text: '行' }) as const)
    expect(asBrokenLines(lines).split('\n\f')[1]).toBe('　　行\n— 2 —')
  })
})
