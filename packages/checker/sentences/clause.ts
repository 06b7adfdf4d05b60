import { squeeze } from '../forms/words/squeeze.ts'
import type { Mention } from './mention.ts'

/**
 * The words behind the last mark of a text, without spaces. Every reading of a sentence asks for them of every number, so
 * they are looked for from behind.
 * @param marks at which a clause ends
 */
export function lastClause(text: string, marks = ',，。;；'): string {
  let from = text.length
  while (from > 0 && !marks.includes(text.charAt(from - 1))) from -= 1
  return squeeze(text.slice(from))
}

const clauses = new WeakMap<Mention, string>()

/** The words of the clause that a number closes, without spaces; a bracket opens one. */
export function clauseBefore(mention: Mention): string {
  const known = clauses.get(mention)
  if (known !== undefined) return known
  const words = lastClause(mention.lead, ',，。;；(')
  clauses.set(mention, words)
  return words
}

/** The words of the clause that a number begins or stands in, without spaces. */
export function clauseAfter({ tail }: Mention): string {
  let to = 0
  while (to < tail.length && !',，。;；)'.includes(tail.charAt(to))) to += 1
  return squeeze(tail.slice(0, to))
}

/** A number of things or of money that is no change and no bound. */
export const isPlain = ({ family, turn, figure }: Mention): boolean =>
  (family === 'amount' || family === 'count') && turn === null && figure.bound === null

/** The only one of several; null where there is none, or a choice. */
export const only = <One>(some: readonly One[]): One | null => (some.length === 1 ? (some[0] ?? null) : null)
