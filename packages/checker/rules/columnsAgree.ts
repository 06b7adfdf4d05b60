import { judge } from '../relations/judge.ts'
import type { SumRelation } from '../relations/relation.ts'
import { sumOf } from '../relations/sumOf.ts'
import type { RelationClaim } from './rule.ts'

/** The sum of one list of rows in one column. */
export type ColumnSum = Omit<RelationClaim, 'document' | 'relation'> & { readonly relation: SumRelation }

const differenceOf = ({ total, parts, less = [] }: SumRelation) =>
  sumOf([total]).minus(sumOf(parts)).plus(sumOf(less))

const isNothing = ({ total, parts, less = [] }: SumRelation): boolean =>
  [[total], parts, less].every((terms) => sumOf(terms).isZero())

const doubted = 0.7

/**
 * Sums of one list of rows, column by column. A slip breaks one of several columns; where none of them holds, a row is
 * rather missing from what was read, or is no part. What falls short everywhere is only suggested, the rest is asked.
 */
export function columnsAgree<Sum extends ColumnSum>(sums: readonly Sum[]): readonly Sum[] {
  const told = sums.filter(({ relation }) => !isNothing(relation))
  if (told.length < 2) return sums
  const isWrong = ({ relation, precision }: Sum): boolean => judge(relation, precision).kind === 'wrong'
  if (!told.every(isWrong)) return sums
  const isShort = told.every(({ relation }) => differenceOf(relation).isPositive())
  return sums.map((sum) => ({ ...sum, certainty: doubted, atMost: isShort ? 'notice' : 'warning' }))
}
