import type { Block, Paragraph, Report } from '../../model/report.ts'
import type { Table } from '../../model/table.ts'
import { ReportError } from '../errors.ts'
import { type Foot, isFoot } from '../layout/keepTogether.ts'
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
      blocks: pdfBlocks(blocks, textAreaWidth(orientation)),
    })),
  }
}

export type PdfReport = ReturnType<typeof pdfReport>

/** The blocks in order; what belongs under a table goes with it, so that its last row can hold it. */
function pdfBlocks(blocks: readonly Block[], width: number) {
  const taken = new Set<Block>()
  return blocks.flatMap((block, index): readonly PdfBlock[] => {
    if (taken.has(block)) return []
    if (block.kind === 'paragraph') return [{ ...block, text: block.text.text }]
    if (block.kind !== 'table') return [block]
    const foot: Foot[] = []
    for (let below = blocks[index + 1]; isFoot(below); below = blocks[index + foot.length + 1])
      foot.push(below)
    for (const below of foot) taken.add(below)
    return [{ ...pdfTable(block, width), foot }]
  })
}

type PdfBlock =
  | Exclude<Block, Paragraph | Table>
  | (Omit<Paragraph, 'text'> & { readonly text: string })
  | (ReturnType<typeof pdfTable> & { readonly foot: readonly Foot[] })

function pdfTable(block: Table, width: number) {
  if (block.rows.length > mostRows) {
    throw new ReportError(
      'TABLE_TOO_LONG',
      `表格有 ${block.rows.length} 行，PDF 最多排 ${mostRows} 行。请改为导出 Excel，或缩小范围后再试。`,
    )
  }
  const { widths, rows, whole, kept } = layOutTable(block, width)
  return {
    kind: block.kind,
    widths,
    headRows: block.headRows,
    held: heldRows(kept, block.headRows),
    holdsFoot: kept.at(-1) === true,
    rows: rows.map((cells, row) =>
      cells.map(({ cell, extraInset }) => ({
        text: cell.text.text,
        columnSpan: cell.columnSpan,
        rowSpan: cell.rowSpan,
        align: cell.align,
        verticalAlign: cell.verticalAlign ?? 'middle',
        bold: cell.emphasis === 'total',
        inset: cellMeasure.inset + extraInset,
        whole: cell.rowSpan === 1 && whole[row] === true,
      })),
    ),
  }
}

/** How many rows stay together from each row on: 0 for a row that an earlier one holds, 1 for a row by itself. */
const heldRows = (kept: readonly boolean[], headRows: number): readonly number[] =>
  kept.map((_, row) => {
    if (row > headRows && kept[row - 1]) return 0
    let size = 1
    while (kept[row + size - 1] && row + size < kept.length) size += 1
    return size
  })

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
