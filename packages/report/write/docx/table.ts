import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table as DocxTable,
  TableCell as DocxCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Table } from '../../model/table.ts'
import { cellMeasure } from '../layout/layout.ts'
import { type LaidCell, layOutTable } from '../layout/layOutTable.ts'
import { run, sizes } from './fonts.ts'

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const
const verticals = {
  top: VerticalAlignTable.TOP,
  middle: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = { top: line, bottom: line, left: line, right: line }

/** A fixed pitch, as faces differ in the height they ask for. */
const pitch = { line: 280, lineRule: LineRuleType.EXACT, before: 20, after: 20 }

const twips = (points: number): number => Math.round(points * 20)

/**
 * A ruled table with real merges (gridSpan, vMerge) and fixed column widths.
 * @param width of the text area in points
 * @param footed whether remarks or lines to sign stand below, which the last row keeps with it
 */
export function docxTable(table: Table, width: number, footed: boolean): DocxTable {
  const { widths, rows, whole, kept } = layOutTable(table, width)
  const last = rows.length - 1
  return new DocxTable({
    width: { size: twips(width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: widths.map(twips),
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row < table.headRows,
          cantSplit: whole[row] === true,
          height: { value: 400, rule: HeightRule.ATLEAST },
          children: cells.map((cell) => docxCell(cell, kept[row] === true && (row < last || footed))),
        }),
    ),
  })
}

/** A row stays with the next one where its paragraphs do. */
function docxCell({ cell, width, extraInset }: LaidCell, keepNext: boolean): DocxCell {
  const inset = twips(cellMeasure.inset + extraInset)
  const paragraphs = cell.text.text.split('\n').map(
    (text) =>
      new Paragraph({
        alignment: alignments[cell.align],
        spacing: pitch,
        keepNext,
        children: [new TextRun(run(text, cell.emphasis === 'total' ? 'heading' : 'body', sizes.table))],
      }),
  )
  return new DocxCell({
    width: { size: twips(width), type: WidthType.DXA },
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    verticalAlign: verticals[cell.verticalAlign ?? 'middle'],
    margins: { left: inset, right: inset },
    borders,
    children: paragraphs,
  })
}
