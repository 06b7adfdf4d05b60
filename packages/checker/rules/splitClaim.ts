import type { FormCell } from '../forms/form.ts'
import { judge } from '../relations/judge.ts'
import { slipsIn } from '../relations/slip.ts'
import { sumOf, valueOf } from '../relations/sumOf.ts'
import type { Term } from '../relations/term.ts'
import { termOf } from './formsOf.ts'
import type { Claim, Quoted } from './rule.ts'

/** A list that should add up to one number of its form, and sometimes is filled by another one. */
export type Split = {
  readonly document: string
  readonly total: Term
  readonly parts: readonly Term[]
  /** Numbers beside the list that may belong to it: nobody knows their names. */
  readonly strange: readonly Term[]
  readonly precision: number
  /** Other numbers that offices take instead, each with the sentence that asks about it: not wrong. */
  readonly insteadOf: readonly (readonly [cell: FormCell | null | undefined, says: string])[]
}

const placesOf = (terms: readonly Term[]): readonly Quoted[] =>
  terms.map(({ figure, quote }) => ({ place: figure.place, quote }))

/**
 * The sum of the list, or, where it equals one of the numbers that some take instead, the question which is meant. A
 * row that nobody knows is a part where the total says so, and else leaves it open. What is carried over is in some
 * totals and in no list, so that only a slip of the pen makes it certain.
 */
export function splitClaim({ document, total, parts, strange, precision, insteadOf }: Split): Claim {
  const makes = (terms: readonly Term[], whole: Term | null): boolean =>
    valueOf(whole)?.eq(sumOf(terms)) === true
  const lists = [parts, ...strange.map((one) => [...parts, one]), [...parts, ...strange]]
  const whole = lists.find((terms) => makes(terms, total))
  if (whole) return { relation: { kind: 'sum', total, parts: whole }, precision, document }
  const [, says] = insteadOf.find(([cell]) => makes(parts, termOf(cell, ''))) ?? []
  if (says !== undefined)
    return {
      says,
      values: { sum: sumOf(parts).toFixed(), total: total.quote },
      document,
      places: placesOf([...parts, total]),
      atMost: 'notice',
    }
  const [first] = strange
  if (first)
    return {
      cannotTell: `“${first.label}”一行是否计入没有写明，与${total.label}没有核对。`,
      document,
      places: placesOf([first]),
    }
  const relation = { kind: 'sum' as const, total, parts }
  const verdict = judge(relation, precision)
  const isSlip = verdict.kind !== 'wrong' || slipsIn(verdict, [total, ...parts]).length > 0
  return { relation, precision, document, ...(isSlip ? {} : { atMost: 'warning' }) }
}
