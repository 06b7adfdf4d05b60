import { Decimal } from '@hengjian/values'
import { type Term, valueIn } from './term.ts'

/** What some numbers add up to, in the unit of the first; a number that could not be read counts as nothing. */
export function sumOf(terms: readonly Term[]): Decimal {
  const unit = terms[0]?.figure.unit ?? ''
  return terms.reduce((so, term) => so.plus(valueIn(term, unit) ?? 0), new Decimal(0))
}

/** Exact value of a printed number in its own unit; null where none could be read. */
export const valueOf = (term: Term | null): Decimal | null =>
  term === null ? null : valueIn(term, term.figure.unit)
