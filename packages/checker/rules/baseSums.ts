import type { BaseForm } from '../forms/form.ts'
import { precisionOf, termOf, termsIn } from './formsOf.ts'
import { type ColumnSum, columnsAgree } from './columnsAgree.ts'

/**
 * Sums of a base table: the row whose name is the whole, and the rows below it that are its parts, column by
 * column. A row that is not there, or blank, counts as nothing; with fewer than two numbers nothing is claimed, and
 * where no column holds the rows are doubted.
 */
export function baseSums(
  { rows, columns }: BaseForm,
  whole: RegExp,
  parts: readonly RegExp[],
): readonly ColumnSum[] {
  const at = rows.findIndex(({ name }) => whole.test(name))
  const head = rows[at]
  if (!head) return []
  const below = rows.slice(at + 1)
  const found = parts.flatMap((part) => below.find(({ name }) => part.test(name)) ?? [])
  const sums = columns.flatMap(({ head: title }, column): readonly ColumnSum[] => {
    const total = termOf(head.cells[column], `${head.name}的${title.text}`)
    const terms = termsIn(found.map(({ cells, name }) => [cells[column], name]))
    if (!total || terms.length < 2) return []
    const precision = precisionOf([head, ...found].map(({ cells }) => cells[column]))
    return [{ relation: { kind: 'sum', total, parts: terms }, precision }]
  })
  return columnsAgree(sums)
}
