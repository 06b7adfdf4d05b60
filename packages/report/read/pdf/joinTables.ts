import type { ReadCell, ReadTable } from '../../model/reading.ts'
import type { PageTable } from './tableOf.ts'

/** Lines of two pages are the same within this. */
const same = 6

/** Whether a table at the top of a page is the one at the bottom of the page before: as many columns at the same places. */
export const goesOver = (above: PageTable, below: PageTable): boolean =>
  above.xs.length === below.xs.length && above.xs.every((x, at) => Math.abs(x - (below.xs[at] ?? 0)) <= same)

/** The parts of one table on following pages as one grid; a head that is repeated overleaf is said once. */
export function joinTables(parts: readonly PageTable[]): ReadTable {
  const cells: ReadCell[] = []
  let rows = 0
  for (const [at, part] of parts.entries()) {
    const skipped = at === 0 ? 0 : repeatedRows(parts[0] ?? part, part)
    let leading = at > 0
    for (const cell of part.cells) {
      if (cell.row < skipped) continue
      const moved = { ...cell, row: cell.row - skipped + rows }
      leading &&= cell.row === skipped && cell.text.text === ''
      const above = leading ? reaching(cells, moved) : -1
      const grown = cells[above]
      // What spans the page break is drawn again overleaf, without its words: the first blank cells of the row.
      if (grown) cells[above] = { ...grown, rowSpan: grown.rowSpan + moved.rowSpan }
      else cells.push(moved)
    }
    rows += part.rows - skipped
  }
  const columns = (parts[0]?.xs.length ?? 1) - 1
  return {
    kind: 'table',
    rows,
    columns,
    cells: cells.toSorted((one, other) => one.row - other.row || one.column - other.column),
    known: parts.some(({ known }) => known === 'words') ? 'words' : 'lines',
  }
}

/** Index of the cell that ends right above a blank cell, in its columns; −1 where there is none. */
const reaching = (cells: readonly ReadCell[], below: ReadCell): number =>
  cells.findIndex(
    ({ row, rowSpan, column, columnSpan, text }) =>
      row + rowSpan === below.row &&
      column === below.column &&
      columnSpan === below.columnSpan &&
      text.text !== '',
  )

/** Rows at the head of a part that say the same as the head of the table. */
function repeatedRows(first: PageTable, part: PageTable): number {
  const words = (table: PageTable, row: number): string =>
    table.cells.flatMap((cell) => (cell.row === row ? [`${cell.column}:${cell.text.text}`] : [])).join('|')
  let row = 0
  while (
    row < Math.min(first.rows, part.rows) &&
    /\p{L}/u.test(words(part, row)) &&
    words(first, row) === words(part, row)
  )
    row += 1
  return row
}
