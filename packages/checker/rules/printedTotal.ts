import type { FormCell, ScoredForm } from '../forms/form.ts'
import { valueOf } from '../relations/sumOf.ts'
import { isBlank, termOf } from './formsOf.ts'

/**
 * Points and score in the row 总分. A row with one number that reaches over both columns gives the score, unless it is
 * what the points make.
 */
export function printedTotal(
  { total }: Pick<ScoredForm, 'total'>,
  full: string,
): { readonly points: FormCell | null; readonly score: FormCell | null } {
  const points = total?.points ?? null
  const score = total?.score ?? null
  const only = isBlank(score) ? valueOf(termOf(points, '')) : null
  return only === null || only.eq(full) ? { points, score } : { points: null, score: points }
}
