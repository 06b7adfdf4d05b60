import { describe, expect, it } from 'vitest'
import { readSubmission } from '../read/index.ts'
import { sampleForm, stripped } from '../testing/index.ts'
import { writeDocx, writeXlsx } from '../write/index.ts'
import { keptIn, keptOf, type KeptFormat } from './kept.ts'
import { keptGrid } from './keptGrid.ts'
import type { Report } from './report.ts'

const cell = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1) => ({
  row,
  column,
  rowSpan,
  columnSpan,
  text,
})

/** The sample with the merges of one row moved by a column. */
const merged: Report = {
  ...sampleForm,
  parts: sampleForm.parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) =>
      block.kind !== 'table' || block.columns.length !== 9
        ? block
        : {
            ...block,
            rows: block.rows.map((row, at) =>
              at === 1 ? row.map((one, index) => ({ ...one, columnSpan: [1, 4, 1, 3][index] ?? 1 })) : row,
            ),
          },
    ),
  })),
}

/** The sample with one word replaced wherever it stands. */
const changed = (from: string, to: string): Report =>
  JSON.parse(JSON.stringify(sampleForm).replaceAll(from, to)) as Report

describe.each([
  ['docx', writeDocx],
  ['xlsx', writeXlsx],
] as const)('what %s keeps of a report', (format: KeptFormat, write) => {
  it('is found in its file, without anything beside its pages', async () => {
    const reading = await readSubmission(await stripped(await write(sampleForm)))
    expect(keptIn(reading, format)).toEqual(keptOf(sampleForm, format))
  })

  it('is told from a report with one other digit, and from one with another merge', async () => {
    const kept = keptIn(await readSubmission(await write(sampleForm)), format)
    expect(kept).not.toEqual(keptOf(changed('98.22%', '98.23%'), format))
    expect(kept).not.toEqual(keptOf(merged, format))
  })
})

describe('a grid on which everything stands', () => {
  it('is lines and tables, each table with the edges of its own cells', () => {
    const found = keptGrid([
      cell(0, 0, '自评表', 1, 6),
      cell(1, 0, '项目', 1, 2),
      cell(1, 2, '经费', 1, 4),
      cell(2, 0, '说明', 1, 6),
      cell(3, 0, '名称', 1, 3),
      cell(3, 3, '数值', 1, 3),
    ])
    expect(found).toEqual([
      { kind: 'line', text: '自评表' },
      { kind: 'table', rows: 1, columns: 2, cells: [cell(0, 0, '项目'), cell(0, 1, '经费')] },
      { kind: 'line', text: '说明' },
      { kind: 'table', rows: 1, columns: 2, cells: [cell(0, 0, '名称'), cell(0, 1, '数值')] },
    ])
  })

  it('counts a row that was only needed for its height as nothing', () => {
    expect(keptGrid([cell(0, 0, '甲', 2), cell(0, 1, '乙', 2), cell(2, 0, '丙'), cell(2, 1, '丁')])).toEqual([
      {
        kind: 'table',
        rows: 2,
        columns: 2,
        cells: [cell(0, 0, '甲'), cell(0, 1, '乙'), cell(1, 0, '丙'), cell(1, 1, '丁')],
      },
    ])
  })
})
