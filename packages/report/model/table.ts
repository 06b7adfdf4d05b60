import type { FigureSpan, Text } from './figure.ts'

export type TableCell = {
  readonly text: Text
  readonly columnSpan: number
  readonly rowSpan: number
  readonly align: 'left' | 'center' | 'right'
  /** In the middle without it. */
  readonly verticalAlign?: 'top' | 'middle' | 'bottom'
  readonly emphasis: 'none' | 'label' | 'total'
}

export type Table = {
  readonly kind: 'table'
  /** Relative widths. */
  readonly columns: readonly number[]
  readonly rows: readonly (readonly TableCell[])[]
  /** Rows that repeat at the top of every page. */
  readonly headRows: number
  /**
   * A row further down that heads what stands below it, as the indicator heads of a self-evaluation do.
   * Spreadsheets repeat it on the pages that follow; word processors can only repeat first rows.
   */
  readonly headRow?: number
}

/** A place of a grid: the cell whose span covers it, and where that cell begins. */
export type Place = { readonly cell: TableCell; readonly row: number; readonly column: number }

/** A table whose spans do not fill its grid exactly once. */
export class TableError extends Error {
  readonly code = 'TABLE_SPANS'

  constructor(sentence: string) {
    super(sentence)
    this.name = 'TableError'
  }
}

export type Grid = readonly (readonly Place[])[]

/**
 * Resolves spans: every place of the grid with the cell that covers it.
 * @throws TableError where cells overlap, leave a hole, or reach beyond the grid
 */
export function gridOf(table: Table): Grid {
  const grid: (Place | undefined)[][] = table.rows.map(() =>
    Array.from({ length: table.columns.length }, () => undefined),
  )
  for (const [row, cells] of table.rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (grid[row]?.[column]) column += 1
      cover(grid, { cell, row, column })
      column += cell.columnSpan
    }
  }
  return grid.map((line, row) =>
    line.map((place, column) => {
      if (!place) throw new TableError(`第 ${row + 1} 行第 ${column + 1} 列没有单元格，请检查合并。`)
      return place
    }),
  )
}

function cover(grid: (Place | undefined)[][], place: Place): void {
  const { cell, row, column } = place
  if (!isSpan(cell.columnSpan) || !isSpan(cell.rowSpan)) {
    throw new TableError(`第 ${row + 1} 行的单元格“${cell.text.text}”合并的行数或列数不是正整数。`)
  }
  for (let down = 0; down < cell.rowSpan; down += 1) {
    for (let across = 0; across < cell.columnSpan; across += 1) {
      const line = grid[row + down]
      if (!line || column + across >= line.length) {
        throw new TableError(`第 ${row + 1} 行的单元格“${cell.text.text}”超出表格，请检查合并。`)
      }
      if (line[column + across]) {
        throw new TableError(
          `第 ${row + down + 1} 行第 ${column + across + 1} 列有两个单元格重叠，请检查合并。`,
        )
      }
      line[column + across] = place
    }
  }
}

const isSpan = (span: number): boolean => Number.isInteger(span) && span >= 1

/** The cell that covers a place, counted from 0; undefined outside the grid. */
export const cellAt = (grid: Grid, row: number, column: number): TableCell | undefined =>
  grid[row]?.[column]?.cell

/** Every cell once, where it begins, from top to bottom and left to right. */
export const placesOf = (grid: Grid): readonly Place[] =>
  grid.flatMap((line, row) => line.filter((place, column) => place.row === row && place.column === column))

/** The one figure that a cell consists of, with at most its unit behind it, or null: such a cell is a real number in a spreadsheet. */
export function soleFigure({ text }: TableCell): FigureSpan | null {
  const [figure, ...more] = text.figures
  if (!figure || more.length > 0 || figure.start !== 0 || figure.approximation !== null) return null
  const rest = text.text.slice(figure.end).trimStart()
  return rest === '' || rest === figure.unit ? figure : null
}
