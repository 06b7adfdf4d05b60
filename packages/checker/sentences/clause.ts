import type { Mention } from './mention.ts'

/** The words of the clause that a number closes, without spaces. */
export const clauseBefore = ({ lead }: Mention): string =>
  lead.replaceAll(/\s/g, '').replace(/^.*[,，。;；(]/, '')

/** The words of the clause that a number begins or stands in, without spaces. */
export const clauseAfter = ({ tail }: Mention): string =>
  /^[^,，。;；)]*/.exec(tail.replaceAll(/\s/g, ''))?.[0] ?? ''

/** A number of things or of money that is no change and no bound. */
export const isPlain = ({ family, turn, figure }: Mention): boolean =>
  (family === 'amount' || family === 'count') && turn === null && figure.bound === null

/** The only one of several; null where there is none, or a choice. */
export const only = <One>(some: readonly One[]): One | null => (some.length === 1 ? (some[0] ?? null) : null)
