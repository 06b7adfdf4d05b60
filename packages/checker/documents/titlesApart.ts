import type { ReadBlock, ReadCell, ReadTable } from '@hengjian/report'
import { titleOf } from './titleOf.ts'

/** A row in which one cell alone says something, and that is the title of a document. */
function titleIn(cells: readonly ReadCell[]): ReadCell | null {
  const [cell, ...more] = cells.filter(({ text }) => text.text.trim() !== '')
  return cell && more.length === 0 && titleOf(cell.text.text) !== null ? cell : null
}

function split(table: ReadTable): readonly ReadBlock[] {
  const rows = Map.groupBy(table.cells, ({ row }) => row)
  const titles = [...rows].flatMap(([row, cells]) => {
    const cell = titleIn(cells)
    return cell ? [{ row, cell }] : []
  })
  if (titles.length === 0) return [table]
  const part = (from: number, to: number): readonly ReadBlock[] => {
    const cells = table.cells.flatMap((cell): readonly ReadCell[] =>
      cell.row < from || cell.row >= to
        ? []
        : [{ ...cell, row: cell.row - from, rowSpan: Math.min(cell.rowSpan, to - cell.row) }],
    )
    return cells.length === 0 ? [] : [{ ...table, rows: to - from, cells }]
  }
  return [
    ...part(0, titles[0]?.row ?? table.rows),
    ...titles.flatMap(({ row, cell }, at): readonly ReadBlock[] => [
      { kind: 'paragraph', text: cell.text, outline: null },
      ...part(row + 1, titles[at + 1]?.row ?? table.rows),
    ]),
  ]
}

/**
 * Titles that stand in a row of a table put between tables: a sheet of a workbook is one grid with all its forms
 * below each other, and a word processor's form often has its title in its first row. Places stay what they were.
 */
export const titlesApart = (blocks: readonly ReadBlock[]): readonly ReadBlock[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? split(block) : [block]))
