import type { Block, Report } from '../../model/report.ts'
import { ReportError } from '../errors.ts'
import { cellMeasure, textAreaWidth } from '../layout/layout.ts'
import { layOutTable } from '../layout/layOutTable.ts'

/** A page-long table takes a megabyte, one of ten thousand rows more than a gigabyte. */
const mostRows = 2_000

/**
 * The report as the template takes it: the model itself, with widths in points in its tables.
 * @throws ReportError TABLE_TOO_LONG; TableError
 */
export function pdfReport(report: Report) {
  return {
    title: report.title,
    date: dateOf(report.asOf),
    parts: report.parts.map(({ title, orientation, cover = false, blocks }) => ({
      title,
      cover,
      wide: orientation === 'landscape',
      form: blocks.some(({ kind }) => kind === 'table'),
      blocks: blocks.map((block) => pdfBlock(block, textAreaWidth(orientation))),
    })),
  }
}

export type PdfReport = ReturnType<typeof pdfReport>

function pdfBlock(block: Block, width: number) {
  if (block.kind === 'paragraph') return { ...block, text: block.text.text }
  if (block.kind !== 'table') return block
  if (block.rows.length > mostRows) {
    throw new ReportError(
      'TABLE_TOO_LONG',
      `表格有 ${block.rows.length} 行，PDF 最多排 ${mostRows} 行。请改为导出 Excel，或缩小范围后再试。`,
    )
  }
  const { widths, rows } = layOutTable(block, width)
  return {
    kind: block.kind,
    widths,
    headRows: block.headRows,
    rows: rows.map((cells) =>
      cells.map(({ cell, extraInset }) => ({
        text: cell.text.text,
        columnSpan: cell.columnSpan,
        rowSpan: cell.rowSpan,
        align: cell.align,
        verticalAlign: cell.verticalAlign ?? 'middle',
        bold: cell.emphasis === 'total',
        inset: cellMeasure.inset + extraInset,
      })),
    ),
  }
}

/** Parts of the day and time in Shanghai, as document properties carry them. */
function dateOf(asOf: string) {
  const clock = new Date(Date.parse(asOf) + 8 * 3_600_000)
  return {
    year: clock.getUTCFullYear(),
    month: clock.getUTCMonth() + 1,
    day: clock.getUTCDate(),
    hour: clock.getUTCHours(),
    minute: clock.getUTCMinutes(),
    second: clock.getUTCSeconds(),
  }
}
