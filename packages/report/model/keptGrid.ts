export type KeptCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

export type KeptTable = {
  readonly kind: 'table'
  readonly rows: number
  readonly columns: number
  readonly cells: readonly KeptCell[]
}

/** What stands alone in its rows. */
export type KeptLine = { readonly kind: 'line'; readonly text: string }

/** Cells whose rows overlap, from top to bottom: a line alone, or the rows of a table. */
function bands(cells: readonly KeptCell[]): readonly (readonly KeptCell[])[] {
  const found: KeptCell[][] = []
  let end = -1
  for (const cell of cells.toSorted((one, other) => one.row - other.row || one.column - other.column)) {
    if (cell.row >= end) found.push([])
    found.at(-1)!.push(cell)
    end = Math.max(end, cell.row + cell.rowSpan)
  }
  return found
}

const rankIn = (edges: readonly number[]): ((edge: number) => number) => {
  const sorted = [...new Set(edges)].toSorted((one, other) => one - other)
  return (edge) => sorted.indexOf(edge)
}

/**
 * The lines and tables of a grid on which everything stands below each other, by its filled cells alone: rows and columns
 * are counted by the edges that the cells of one table have, wherever on the sheet it stands.
 */
export function keptGrid(cells: readonly KeptCell[]): readonly (KeptTable | KeptLine)[] {
  const found: (KeptCell[] | KeptLine)[] = []
  for (const band of bands(cells.filter(({ text }) => text !== ''))) {
    const [first, ...more] = band
    const open = found.at(-1)
    if (first && more.length === 0) found.push({ kind: 'line', text: first.text })
    else if (Array.isArray(open)) open.push(...band)
    else found.push([...band])
  }
  return found.map((one) => (Array.isArray(one) ? tableOf(one) : one))
}

function tableOf(cells: readonly KeptCell[]): KeptTable {
  const rows = rankIn(cells.flatMap(({ row, rowSpan }) => [row, row + rowSpan]))
  const columns = rankIn(cells.flatMap(({ column, columnSpan }) => [column, column + columnSpan]))
  return {
    kind: 'table',
    rows: Math.max(...cells.map(({ row, rowSpan }) => rows(row + rowSpan))),
    columns: Math.max(...cells.map(({ column, columnSpan }) => columns(column + columnSpan))),
    cells: cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
      row: rows(row),
      column: columns(column),
      rowSpan: rows(row + rowSpan) - rows(row),
      columnSpan: columns(column + columnSpan) - columns(column),
      text,
    })),
  }
}
