import type { ReadBlock, ReadCell } from '@hengjian/report'

/** A form as one province prints it, and what has to be read from it. */
export type Variant = {
  readonly name: string
  /** Rows of cells between bars; `<` belongs to the cell on its left, `^` to the one above it. */
  readonly grid: string
  /** Kind, then 年初, 全年, 执行, 分值, 执行率, 得分 with `·` for blanks; parted by spaces. */
  readonly funds: readonly string[]
  /** 一级|二级|三级|指标值|完成值|分值|得分|偏差原因. */
  readonly indicators: readonly string[]
  readonly total: string
}

/** Cells of a grid, merges still marked. */
const marked = (grid: string): readonly (readonly string[])[] => {
  const rows = grid
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((text) => text.trim()))
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

/** Texts of a grid; merged cells leave blanks behind them, as exports do. */
export const textsOfGrid = (grid: string): readonly (readonly string[])[] =>
  marked(grid).map((row) => row.map((text) => (text === '<' || text === '^' ? '' : text)))

/** The grid as a table of a document, with its merges. */
export function tableOfGrid(grid: string): ReadBlock {
  const rows = marked(grid)
  const cells = rows.flatMap((row, at) =>
    row.flatMap((text, column): readonly ReadCell[] => {
      if (text === '<' || text === '^') return []
      let [columnSpan, rowSpan] = [1, 1]
      while (row[column + columnSpan] === '<') columnSpan += 1
      while (rows[at + rowSpan]?.[column] === '^') rowSpan += 1
      const place = { table: 1, row: at + 1, column: column + 1 }
      return [{ row: at, column, rowSpan, columnSpan, text: { text, marks: [{ at: 0, place }] } }]
    }),
  )
  return { kind: 'table', rows: rows.length, columns: rows[0]?.length ?? 0, cells, known: 'file' }
}
