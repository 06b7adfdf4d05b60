import type { PlainTable } from '../form.ts'
import { formCell, type GridCell, type GridRow } from '../grid/gridRows.ts'
import { headsOf } from '../grid/headOf.ts'
import { indicatorRole } from '../words/roles.ts'
import { headTexts } from './headTexts.ts'
import { sideBySide } from './sideBySide.ts'
import { columnUnit, unitIn } from './units.ts'

const hasNumber = ({ cells }: GridRow): boolean =>
  cells.some(({ text }) => /^[-−]?\d[\d,]*(?:\.\d+)?[%％]?$/.test(text.trim()) && !isYear(text))
/** A head that is a bare year. */
const isYear = (text: string): boolean => /^20\d{2}$/.test(text.trim())
const width = ({ cells, blanks }: GridRow): number =>
  Math.max(0, ...[...cells, ...blanks].map(({ to }) => to))

const textsOf = (row: GridRow): readonly string[] => {
  const texts: string[] = Array.from({ length: width(row) }, () => '')
  for (const { text, from, to } of row.cells) texts.fill(text, from, to)
  return texts
}

/** Words longer than this say something about the matter; heads only name it. */
const longestHead = 40

/** Rows in pieces: a single cell is a title, words alone are heads, and a repeated head begins a new table. */
function pieces(
  rows: readonly GridRow[],
): readonly { title: string | null; heads: GridRow[]; body: GridRow[] }[] {
  const found: { title: string | null; heads: GridRow[]; body: GridRow[] }[] = []
  let title: string | null = null
  for (const row of rows) {
    const current = found.at(-1)
    const [first] = row.cells
    if (!first) {
      if (current && current.heads.length > 0) current.body.push(row)
      continue
    }
    if (row.cells.length === 1 && row.blanks.length === 0) {
      title = first.text
      found.push({ title, heads: [], body: [] })
      continue
    }
    const again = current && current.body.length > 0 && first.text === current.heads[0]?.cells[0]?.text
    const indicators = headsOf(row, indicatorRole).some(({ role }) => role === 'level1')
    if (!current || again || indicators || (current.heads.length === 0 && current.body.length > 0))
      found.push({ title: again ? null : title, heads: [], body: [] })
    const open = found.at(-1)!
    const isHead =
      open.body.length === 0 &&
      !hasNumber(row) &&
      row.cells.every(({ text }) => text.length <= longestHead) &&
      (open.heads.length === 0 || first.from > 0)
    ;(isHead ? open.heads : open.body).push(row)
    title = null
  }
  return found
}

/** Tables that are no known form: heads resolved over their rows, labels, and the cells under the heads. */
export function gridPlainTables(rows: readonly GridRow[], caption: string | null): readonly PlainTable[] {
  return pieces(rows).flatMap(({ title, heads, body }) => {
    const [first] = heads
    if (!first || body.length === 0) return []
    const wide = Math.max(...body.map(width), width(heads.at(-1)!))
    const texts = headTexts(heads.map(textsOf), wide)
    if (texts.length < 2) return []
    const named = title ?? caption
    const unit = unitIn([named ?? '', ...texts].join(' '))
    const at = (row: GridRow, column: number): GridCell | undefined =>
      row.cells.find(({ from, to }) => from <= column && column < to) ??
      row.blanks.find(({ from, to }) => from <= column && column < to)
    return sideBySide(
      {
        kind: 'plainTable' as const,
        title: named,
        heads: texts.slice(1),
        unit,
        rows: body.map((row) => ({
          label: at(row, 0)?.text ?? '',
          cells: texts.slice(1).map((head, index) => {
            const cell = at(row, index + 1)
            return cell ? formCell(cell, row, columnUnit(head, unit)) : null
          }),
          place: row.place,
        })),
        place: first.place,
      },
      texts[0] ?? '',
    )
  })
}
