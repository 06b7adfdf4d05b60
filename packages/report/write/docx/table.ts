import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table as DocxTable,
  TableCell as DocxCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Table, TableCell } from '../../model/table.ts'
import { run, sizes } from './fonts.ts'

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = { top: line, bottom: line, left: line, right: line }

/**
 * A ruled table with real merges (gridSpan, vMerge) and fixed column widths.
 * @param width of the text area in twentieths of a point
 */
export function docxTable(table: Table, width: number): DocxTable {
  const whole = table.columns.reduce((sum, column) => sum + column, 0)
  const columnWidths = table.columns.map((column) => Math.floor((width * column) / whole))
  return new DocxTable({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: table.rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row < table.headRows,
          cantSplit: true,
          height: { value: 400, rule: HeightRule.ATLEAST },
          children: cells.map(docxCell),
        }),
    ),
  })
}

function docxCell(cell: TableCell): DocxCell {
  const paragraphs = cell.text.text.split('\n').map(
    (text) =>
      new Paragraph({
        alignment: alignments[cell.align],
        spacing: { before: 20, after: 20 },
        children: [new TextRun(run(text, cell.emphasis === 'total' ? 'heading' : 'body', sizes.table))],
      }),
  )
  return new DocxCell({
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60 },
    borders,
    children: paragraphs,
  })
}
