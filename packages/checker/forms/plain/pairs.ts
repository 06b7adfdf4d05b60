import type { PlainTable } from '../form.ts'
import { formCell, type GridRow } from '../grid/gridRows.ts'
import { moneyUnit } from '../grid/formRows.ts'
import { fundKind } from '../words/funds.ts'

/**
 * Funds of a 目标申报表: no heads, but labels with their amounts beside them, one list for the whole project and one for
 * the year. Each list that has a total and sources becomes a table of one column.
 */
export function pairedFunds(rows: readonly GridRow[]): readonly PlainTable[] {
  const lists = new Map<number, { label: string; row: GridRow; at: number }[]>()
  let unit = ''
  for (const row of rows)
    for (const [at, cell] of row.cells.entries()) {
      const next = row.cells[at + 1]
      if (fundKind(cell.text) === null || !next || !/^\d[\d,]*(?:\.\d+)?$/.test(next.text)) continue
      unit ||= moneyUnit(row)
      const list = lists.get(cell.from) ?? []
      list.push({ label: cell.text, row, at: at + 1 })
      lists.set(cell.from, list)
    }
  return [...lists.values()].flatMap((list) => {
    const [first] = list
    const totals = list.filter(({ label }) => fundKind(label) === 'total').length
    if (!first || totals !== 1 || list.length < 3) return []
    return [
      {
        kind: 'plainTable' as const,
        title: null,
        heads: ['金额'],
        unit,
        rows: list.map(({ label, row, at }) => ({
          label,
          cells: [formCell(row.cells[at]!, row, unit)],
          place: row.place,
        })),
        place: first.row.place,
      },
    ]
  })
}
