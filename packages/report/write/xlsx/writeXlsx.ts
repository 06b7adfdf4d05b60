import { type PlannedSheet, writeWorkbook } from '@hengjian/workbook'
import type { Part, Report } from '../../model/report.ts'
import type { Table } from '../../model/table.ts'
import { checkTables, pages, textAreaWidth } from '../layout/layout.ts'
import { blockRows, type PlacedCell } from './blockRows.ts'
import { sheetColumns } from './columns.ts'
import { rowHeights } from './heights.ts'
import { distinctNames } from './names.ts'
import { tallRows } from './tallRows.ts'

/** Spreadsheets count column widths in characters of 7 pixels, without 5 pixels of margin. */
const characters = (points: number): number => Math.round((((points * 96) / 72 - 5) / 7) * 100) / 100

/** — 1 — in 四号宋体; Excel's own notation. */
const pageNumber = '&C&"宋体"&14— &P —'

/**
 * Writes a report as XLSX, a sheet for each part: merged as the form, numbers as real numbers. The same
 * report gives the same bytes.
 * @throws TableError
 */
export async function writeXlsx(report: Report): Promise<Uint8Array> {
  checkTables(report)
  const names = distinctNames(report.parts.map(({ title }) => title))
  const sheets = report.parts.map((part, index) => sheetOf(part, names[index] ?? part.title))
  return writeWorkbook({ title: report.title, createdAt: report.asOf, sheets })
}

function sheetOf(part: Part, name: string): PlannedSheet {
  const columns = sheetColumns(part.blocks, textAreaWidth(part.orientation))
  const title = { text: part.title, align: 'center', bold: true, size: 16, wrap: true } as const
  const rows: (readonly PlacedCell[])[] = [
    [{ cell: { ...title, columnSpan: columns.widths.length }, column: 0 }],
  ]
  const breakAfter: number[] = []
  let repeated: readonly [first: number, end: number] | undefined
  for (const block of part.blocks) {
    if (block.kind === 'pageBreak') breakAfter.push(rows.length)
    if (block.kind === 'table') repeated ??= headOf(block, rows.length)
    rows.push(...blockRows(block, columns))
  }
  const sheet = tallRows(rows, columns.widths)
  // Sheets count rows from 1.
  const numberOf = (row: number): number => (sheet.begins[row] ?? sheet.rows.length) + 1
  const { top, right, bottom, left } = pages[part.orientation]
  return {
    name,
    orientation: part.orientation,
    columns: columns.widths.map(characters),
    headRows: 0,
    rows: sheet.rows.map((cells) => cells.map(({ cell }) => cell)),
    heights: rowHeights(sheet.rows, columns.widths),
    print: {
      margins: { top, right, bottom, left },
      footer: pageNumber,
      area: true,
      breakAfter: breakAfter.map((row) => numberOf(row) - 1),
      ...(repeated === undefined ? {} : { repeatRows: [numberOf(repeated[0]), numberOf(repeated[1]) - 1] }),
    },
  }
}

/** The rows of a table that repeat on paper, when it begins below `above` rows: first and the one after the last. */
function headOf({ headRows, headRow }: Table, above: number): readonly [number, number] | undefined {
  if (headRows > 0) return [above, above + headRows]
  return headRow === undefined ? undefined : [above + headRow, above + headRow + 1]
}
