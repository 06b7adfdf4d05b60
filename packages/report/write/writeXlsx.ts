import { type PlannedCell, type PlannedSheet, writeWorkbook } from '@hengjian/workbook'
import type { Block, Part, Report } from '../model/report.ts'
import { soleFigure, type TableCell } from '../model/table.ts'

/** Characters across a portrait page; column widths share them in proportion. */
const pageCharacters = { portrait: 92, landscape: 132 } as const

/** Writes a report as XLSX, a sheet for each part: merged as the form, numbers as real numbers. */
export async function writeXlsx(report: Report): Promise<Uint8Array> {
  return writeWorkbook({ title: report.title, sheets: report.parts.map(sheetOf) })
}

function sheetOf(part: Part): PlannedSheet {
  const table = part.blocks.find((block) => block.kind === 'table')
  const columns = table?.kind === 'table' ? table.columns : [100]
  const whole = columns.reduce((sum, column) => sum + column, 0)
  return {
    name: part.title.slice(0, 31),
    orientation: part.orientation,
    columns: columns.map((column) => (pageCharacters[part.orientation] * column) / whole),
    headRows: 0,
    rows: [
      [{ text: part.title, columnSpan: columns.length, align: 'center', bold: true, size: 16 }],
      ...part.blocks.flatMap((block) => rowsOf(block, columns.length)),
    ],
  }
}

function rowsOf(block: Block, width: number): readonly (readonly PlannedCell[])[] {
  const across = (text: string): readonly PlannedCell[] => [{ text, columnSpan: width, wrap: true }]
  switch (block.kind) {
    case 'table':
      return block.rows.map((cells) => cells.map(cellOf))
    case 'heading':
      return [[{ text: `${block.number ?? ''}${block.text}`, columnSpan: width, bold: true }]]
    case 'paragraph':
      return [across(block.text.text)]
    case 'note':
      return [[{ text: block.text, columnSpan: width, size: 9, wrap: true }]]
    case 'signatures':
      return [across(block.labels.map((label) => `${label}：`).join('　　　　　　'))]
    case 'pageBreak':
      return []
  }
}

function cellOf(cell: TableCell): PlannedCell {
  const common = {
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    align: cell.align,
    border: true,
    wrap: true,
    bold: cell.emphasis === 'total',
  }
  const figure = soleFigure(cell)
  if (!figure) return { ...common, text: cell.text.text }
  const places = figure.precision === 0 ? '0' : `0.${'0'.repeat(figure.precision)}`
  if (figure.unit !== '%') return { ...common, number: figure.value, format: places }
  return { ...common, number: shiftedByTwo(figure.value), format: `${places}%` }
}

/** A percentage as the share a spreadsheet holds, exactly: `98.22` → `0.9822`. */
function shiftedByTwo(percent: string): string {
  const negative = percent.startsWith('-')
  const [whole = '0', fraction = ''] = percent.replace('-', '').split('.')
  const digits = whole.padStart(3, '0')
  return `${negative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`
}
