import { Decimal } from '@hengjian/values'
import { columnLetters, readWorkbook, type Sheet } from '@hengjian/workbook'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridOf, placesOf, soleFigure, type Table } from '../../model/table.ts'
import { arbitraryTable } from '../../testing/arbitraryTable.ts'
import { label, number } from '../../testing/cells.ts'
import { reportOf } from '../../testing/reportOf.ts'
import { sampleForm } from '../../testing/sampleForm.ts'
import { distinctNames } from './names.ts'
import { writeXlsx } from './writeXlsx.ts'

const cellAt = (sheet: Sheet | undefined, row: number, column: number) =>
  sheet?.rows.find(({ number }) => number === row)?.cells.get(columnLetters(column))

type Found = { readonly merges: Sheet['merges']; readonly cells: readonly (readonly [string, string])[] }

/** What a table must be on a sheet below `above` rows: merges, and of every cell its kind and words or number. */
function expected(table: Table, above: number): Found {
  const places = placesOf(gridOf(table))
  return {
    merges: places.flatMap(({ cell: { rowSpan, columnSpan }, row, column }) =>
      rowSpan * columnSpan === 1
        ? []
        : [
            {
              top: above + row + 1,
              left: column + 1,
              bottom: above + row + rowSpan,
              right: column + columnSpan,
            },
          ],
    ),
    cells: places.map(({ cell }) => {
      const figure = soleFigure(cell)
      if (!figure) return [cell.text.text === '' ? 'blank' : 'text', cell.text.text]
      const value = new Decimal(figure.value)
      return ['number', (figure.unit === '%' ? value.div(100) : value).toFixed()]
    }),
  }
}

/** What stands there, by the same places. */
function found(sheet: Sheet | undefined, table: Table, above: number): Found {
  const last = above + table.rows.length
  return {
    merges: sheet?.merges.filter(({ top }) => top > above && top <= last) ?? [],
    cells: placesOf(gridOf(table)).map(({ row, column }) => {
      const cell = cellAt(sheet, above + row + 1, column + 1)
      return cell ? [cell.kind, cell.number ?? cell.text] : ['blank', '']
    }),
  }
}

describe('writeXlsx', () => {
  it('merges as the form does, numbers as real numbers, words as text', async () => {
    const [sheet] = await readWorkbook(await writeXlsx(sampleForm))
    const table = sampleForm.parts[0]?.blocks.find((block) => block.kind === 'table') as Table
    expect(found(sheet, table, 2)).toEqual(expected(table, 2))
    expect(cellAt(sheet, 9, 7)).toEqual({ text: '98.22%', kind: 'number', number: '0.9822', format: '0.00%' })
    expect(cellAt(sheet, 9, 8)).toEqual({ text: '9.82', kind: 'number', number: '9.82', format: '0.00' })
  })

  it('keeps any table whose spans fill its grid', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable, async (table) => {
        const [sheet] = await readWorkbook(await writeXlsx(reportOf(table)))
        expect(found(sheet, table, 1)).toEqual(expected(table, 1))
      }),
      { numRuns: 30 },
    )
  })

  it('shows a unit behind a number that stays a number', async () => {
    const cells = [
      number('1,139.52亿元', 'funds', ''),
      number('3次', 'times', ''),
      number('-8.4%', 'growth', ''),
    ]
    const [sheet] = await readWorkbook(
      await writeXlsx(reportOf({ kind: 'table', columns: [1, 1, 1], headRows: 0, rows: [cells] })),
    )
    expect([...(sheet?.rows[1]?.cells.values() ?? [])].map(({ number, format }) => [number, format])).toEqual(
      [
        ['1139.52', '#,##0.00"亿元"'],
        ['3', '0"次"'],
        ['-0.084', '0.0%'],
      ],
    )
  })

  it('puts tables of different columns on one sheet', async () => {
    const one: Table = { kind: 'table', columns: [1, 1], headRows: 0, rows: [[label('甲'), label('乙')]] }
    const two: Table = {
      kind: 'table',
      columns: [1, 1, 1],
      headRows: 0,
      rows: [[label('一'), label('二'), label('三')]],
    }
    const [sheet] = await readWorkbook(await writeXlsx(reportOf(one, two)))
    // Rules at a third, a half and two thirds make four columns.
    expect(sheet?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 4 },
      { top: 2, left: 1, bottom: 2, right: 2 },
      { top: 2, left: 3, bottom: 2, right: 4 },
      { top: 3, left: 2, bottom: 3, right: 3 },
    ])
  })

  it('has a sheet for each part and writes rare names', async () => {
    const sheets = await readWorkbook(await writeXlsx(sampleForm))
    expect(sheets.map(({ name }) => name)).toEqual(['项目支出绩效自评表', '各数取数说明'])
    expect(JSON.stringify(sheets[0]?.rows.map(({ cells }) => [...cells.values()]))).toContain('镕喆堃')
  })

  it('gives the same bytes for the same report', async () => {
    expect(await writeXlsx(sampleForm)).toEqual(await writeXlsx(sampleForm))
  })
})

describe('distinctNames', () => {
  it('numbers titles that sheets would call the same', () => {
    expect(distinctNames(['附表', '附表', '附表/附表', 'A', 'a'])).toEqual([
      '附表',
      '附表（2）',
      '附表附表',
      'A',
      'a（2）',
    ])
  })
})
