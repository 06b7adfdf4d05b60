import type { FormCell } from '../forms/form.ts'
import { sumOf, valueOf } from '../relations/sumOf.ts'
import type { Term } from '../relations/term.ts'
import { termOf } from './formsOf.ts'
import type { Claim } from './rule.ts'

/** A list that should add up to one number of its form, and sometimes is filled by another one. */
export type Split = {
  readonly document: string
  readonly total: Term
  readonly parts: readonly Term[]
  readonly precision: number
  /** Other numbers that offices take instead: asked for by the sentence `says`, not wrong. */
  readonly insteadOf: readonly (FormCell | null | undefined)[]
  readonly says: string
}

/** The sum of the list, or, where it equals one of the numbers that some take instead, the question which is meant. */
export function splitClaim({ document, total, parts, precision, insteadOf, says }: Split): Claim {
  const sum = sumOf(parts)
  const other = insteadOf
    .map((cell) => termOf(cell, ''))
    .find((term) => {
      const value = valueOf(term)
      return value !== null && value.eq(sum) && valueOf(total)?.eq(sum) !== true
    })
  if (!other) return { relation: { kind: 'sum', total, parts }, precision, document }
  return {
    says,
    values: { sum: sum.toFixed(), total: total.quote },
    document,
    places: [...parts, total].map(({ figure, quote }) => ({ place: figure.place, quote })),
    atMost: 'notice',
  }
}
