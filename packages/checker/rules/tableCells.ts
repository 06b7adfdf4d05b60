import type { FormCell, PlainTable } from '../forms/form.ts'
import { bareName } from '../forms/words/squeeze.ts'
import type { Term } from '../relations/term.ts'
import { termOf } from './formsOf.ts'

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
