import { bareName } from '../../forms/words/squeeze.ts'
import { precisionOf } from '../formsOf.ts'
import type { RelationClaim } from '../rule.ts'
import { type Sheet, termAt } from './sheet.ts'

/** Lines of which one is the whole of the others by their names alone. */
export type NamedSum = {
  readonly whole: RegExp
  readonly parts: RegExp
  /** Lines that are parts only where no line of the first kind says them together: [together, apart]. */
  readonly eitherOr?: readonly [RegExp, RegExp]
}

/**
 * Sums down the columns of a table between lines that are known by their names. A blank part counts as nothing, as such
 * tables are filled; with no part printed nothing is claimed.
 */
export function namedSums(
  sheet: Sheet,
  { whole, parts, eitherOr }: NamedSum,
): readonly Omit<RelationClaim, 'document'>[] {
  const names = sheet.labels.map(bareName)
  const total = names.findIndex((name) => whole.test(name))
  if (total < 0) return []
  const next = sheet.upright ? names.findIndex((name, at) => at > total && whole.test(name)) : -1
  const all = names.flatMap((name, at) =>
    at !== total && (next < 0 || at < next) && parts.test(name) && !whole.test(name) ? [at] : [],
  )
  const [together, apart] = eitherOr ?? []
  const joint = together && all.some((at) => together.test(names[at] ?? ''))
  const lines =
    joint && apart ? all.filter((at) => together.test(names[at] ?? '') || !apart.test(names[at] ?? '')) : all
  return sheet.heads.flatMap((_, column) => {
    const sum = termAt(sheet, total, column)
    const terms = lines.flatMap((line) => termAt(sheet, line, column) ?? [])
    if (!sum || terms.length === 0 || sum.figure.kind === 'rate') return []
    const precision = precisionOf(sheet.cells.map((line) => line[column]))
    return [{ relation: { kind: 'sum' as const, total: sum, parts: terms }, precision }]
  })
}
