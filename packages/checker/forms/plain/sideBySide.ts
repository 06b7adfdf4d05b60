import type { PlainTable } from '../form.ts'
import { unbracketed } from '../words/squeeze.ts'

/**
 * Tables of income and spending put two lists beside each other, each under the same head (项目 … 项目 …): they are
 * tables of their own, whose totals add up their own rows.
 * @param head of the column of labels, which a table does not keep
 */
export function sideBySide(table: PlainTable, head: string): readonly PlainTable[] {
  const name = unbracketed(head)
  const starts = table.heads.flatMap((other, at) => (name !== '' && unbracketed(other) === name ? [at] : []))
  if (starts.length === 0) return [table]
  const ends = [...starts, table.heads.length]
  const first = { ...table, ...columns(table, 0, starts[0]!) }
  return [
    first,
    ...starts.map((start, at): PlainTable => {
      const end = ends[at + 1]!
      return {
        ...table,
        ...columns(table, start + 1, end),
        rows: table.rows.flatMap((row) => {
          const label = row.cells[start]
          return label && label.text !== ''
            ? [{ label: label.text, cells: row.cells.slice(start + 1, end), place: label.place }]
            : []
        }),
      }
    }),
  ]
}

const columns = (
  { heads, rows }: PlainTable,
  from: number,
  to: number,
): Pick<PlainTable, 'heads' | 'rows'> => ({
  heads: heads.slice(from, to),
  rows: rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) })),
})
