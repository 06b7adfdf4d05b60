import type { FormCell, PlainTable } from '../forms/form.ts'
import { bareName } from '../forms/words/squeeze.ts'
import type { Term } from '../relations/term.ts'
import { precisionOf, termOf, termsIn } from './formsOf.ts'
import type { RelationClaim } from './rule.ts'

type Row = PlainTable['rows'][number]

/** The cell of a row under the first head that fits; undefined where the table has no such head. */
export function cellUnder({ heads }: PlainTable, { cells }: Row, words: RegExp): FormCell | null | undefined {
  const at = heads.findIndex((head) => words.test(bareName(head)))
  return at < 0 ? undefined : cells[at]
}

/** The number of a row under a head, by the name that it has in a sentence. */
export function termUnder(table: PlainTable, row: Row, words: RegExp): Term | null {
  const head = table.heads.find((one) => words.test(bareName(one)))
  return termOf(cellUnder(table, row, words), `${row.label === '' ? '' : `“${row.label}”的`}${head ?? ''}`)
}

/**
 * Sums along the rows of a table: the column whose head is the whole, and those whose heads are its parts. A blank part
 * counts as nothing, as such tables are filled; with no part printed nothing is claimed.
 * @param parts which heads are parts; a head that is the whole itself never is
 */
export function tableSums(
  table: PlainTable,
  whole: RegExp,
  parts: RegExp,
): readonly Omit<RelationClaim, 'document'>[] {
  return table.rows.flatMap((row) => {
    const total = termUnder(table, row, whole)
    const columns = table.heads.flatMap((head, at) =>
      parts.test(bareName(head)) && !whole.test(bareName(head)) ? [[row.cells[at], head] as const] : [],
    )
    const terms = termsIn(columns)
    if (!total || terms.length === 0) return []
    const precision = precisionOf(table.rows.flatMap(({ cells }) => cells))
    return [{ relation: { kind: 'sum' as const, total, parts: terms }, precision }]
  })
}
