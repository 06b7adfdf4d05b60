import { type PlannedSheet, writeWorkbook } from '@hengjian/workbook'
import type { Part, Report } from '../../model/report.ts'
import { checkTables, pages, textAreaWidth } from '../layout/layout.ts'
import { blockRows, type PlacedCell } from './blockRows.ts'
import { sheetColumns } from './columns.ts'
import { rowHeights } from './heights.ts'
import { distinctNames } from './names.ts'

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
  let repeatRows: readonly [number, number] | undefined
  for (const block of part.blocks) {
    if (block.kind === 'pageBreak') breakAfter.push(rows.length)
    if (block.kind === 'table' && block.headRows > 0) {
      repeatRows ??= [rows.length + 1, rows.length + block.headRows]
    }
    rows.push(...blockRows(block, columns))
  }
  const { top, right, bottom, left } = pages[part.orientation]
  return {
    name,
    orientation: part.orientation,
    columns: columns.widths.map(characters),
    headRows: 0,
    rows: rows.map((cells) => cells.map(({ cell }) => cell)),
    heights: rowHeights(rows, columns.widths),
    print: {
      margins: { top, right, bottom, left },
      footer: pageNumber,
      breakAfter,
      ...(repeatRows === undefined ? {} : { repeatRows }),
    },
  }
}
