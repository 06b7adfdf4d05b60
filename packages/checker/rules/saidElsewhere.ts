import { sameFact } from '../facts/sameFact.ts'
import type { SourcedFact } from '../facts/sourcedFact.ts'

/**
 * Pairs of facts that two submissions give of the same thing, the later report first; each thing once for a pair of
 * submissions. What a submission says twice counts as said where one of its numbers agrees.
 * @param comparable whether two submissions are compared at all: other years of one office, offices of one region
 */
export function* saidElsewhere(
  facts: readonly SourcedFact[],
  comparable: (one: SourcedFact, other: SourcedFact) => boolean,
): Iterable<readonly [SourcedFact, SourcedFact]> {
  const alike = Map.groupBy(facts, ({ measure, stage, period }) => `${measure}|${stage}|${period.year}`)
  for (const group of alike.values()) {
    const told = [...Map.groupBy(group, submissionOf).values()].toSorted(byYear)
    for (const [at, others] of told.entries())
      for (const own of told.slice(at + 1)) {
        const pairs = own.flatMap((one) =>
          others
            .filter((other) => comparable(one, other) && sameFact(one, other) === 'same')
            .map((other) => [one, other] as const),
        )
        const [first] = pairs
        if (first) yield pairs.find(([one, other]) => one.figure.value === other.figure.value) ?? first
      }
  }
}

const submissionOf = ({ unit, reported }: SourcedFact): string => `${unit}|${reported}`

const byYear = ([one]: readonly SourcedFact[], [other]: readonly SourcedFact[]): number =>
  (one?.reported ?? 0) - (other?.reported ?? 0)
