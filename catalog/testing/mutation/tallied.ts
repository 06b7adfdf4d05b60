import type { Outcome } from './subject.ts'

export type Tally = {
  readonly name: string
  readonly all: number
  /** At the changed place, as the first of a finding or among its places. */
  readonly found: number
  readonly first: number
  readonly somewhere: number
}

/** Counts outcomes by a name of theirs: layout, kind of relation. */
export function talliedBy(outcomes: readonly Outcome[], nameOf: (one: Outcome) => string): readonly Tally[] {
  const groups = Map.groupBy(outcomes, nameOf)
  return [...groups].map(([name, members]) => {
    const count = (...kinds: readonly Outcome['found'][]): number =>
      members.filter(({ found }) => kinds.includes(found)).length
    return {
      name,
      all: members.length,
      found: count('first', 'amongOthers'),
      first: count('first'),
      somewhere: count('somewhere'),
    }
  })
}

/** One line of a table for people. */
export const tallyLine = ({ name, all, found, first, somewhere }: Tally): string =>
  `${((100 * found) / all).toFixed(1).padStart(6)} % of ${String(all).padStart(5)}  (${first} named first, ${somewhere} only elsewhere)  ${name}`
