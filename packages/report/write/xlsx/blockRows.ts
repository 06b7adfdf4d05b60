import type { PlannedCell } from '@hengjian/workbook'
import type { Block } from '../../model/report.ts'
import type { Table } from '../../model/table.ts'
import { type LaidCell, layOutTable } from '../layout/layOutTable.ts'
import { type CellContents, cellContents } from './cellContents.ts'
import type { SheetColumns } from './columns.ts'

/** A cell with the sheet column in which it begins, from 0. */
export type PlacedCell = { readonly cell: PlannedCell; readonly column: number }

/** A block as rows of the sheet. */
export function blockRows(block: Block, columns: SheetColumns): readonly (readonly PlacedCell[])[] {
  const across = (cell: PlannedCell): readonly (readonly PlacedCell[])[] => [
    [{ cell: { wrap: true, columnSpan: columns.widths.length, ...cell }, column: 0 }],
  ]
  switch (block.kind) {
    case 'table':
      return tableRows(block, columns)
    case 'heading':
      return across({ text: `${block.number ?? ''}${block.text}`, bold: true, size: 12, font: '黑体' })
    case 'paragraph':
      return across({
        text: block.text.text,
        align: block.align === 'justify' ? 'left' : block.align,
      })
    case 'note':
      return across({ text: block.text, size: 9 })
    case 'signatures':
      return across({ text: block.labels.map((label) => `${label}：`).join('　　　　　　　　') })
    case 'pageBreak':
      return []
  }
}

function tableRows(table: Table, columns: SheetColumns): readonly (readonly PlacedCell[])[] {
  const { widths, rows } = layOutTable(table, columns.width)
  const edge = (column: number): number => widths.slice(0, column).reduce((sum, width) => sum + width, 0)
  const place = ({ cell, column }: LaidCell): PlacedCell => {
    const first = columns.at(edge(column))
    const columnSpan = columns.at(edge(column + cell.columnSpan)) - first
    const contents: CellContents = cellContents(cell)
    const look = { align: cell.align, border: true, wrap: true, bold: cell.emphasis === 'total' }
    return { cell: { ...contents, ...look, columnSpan, rowSpan: cell.rowSpan }, column: first }
  }
  return rows.map((cells) => cells.map(place))
}
