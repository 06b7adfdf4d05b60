import {
  type AverageAfar,
  averagesAfarOf,
  type Claim,
  judge,
  type Mention,
  type Passage,
  type RatioRelation,
  slipsIn,
  termOfMention,
  termsOf,
} from '@hengjian/checker'
import { inUnitOf, perUnit } from './pairs.ts'

/** Up to this share an average is near enough to what a count gives to be meant as it. */
const near = 0.15

/** An average over a count that stands in another paragraph: asked about where a slip, or a little, keeps it from one. */
export function* overCounts(passage: Passage, passages: readonly Passage[]): Iterable<Claim> {
  const counts = (unit: RegExp): readonly Mention[] =>
    passages
      .filter(({ document }) => document === passage.document)
      .flatMap(({ said }) => said.flatMap(({ mentions }) => mentions))
      .filter(
        ({ family, turn, figure }) =>
          family === 'count' && turn === null && figure.bound === null && unit.test(figure.unit),
      )
  for (const one of averagesAfarOf(passage, counts)) {
    const ways = one.wholes.map((whole) => relationOf(one, whole))
    const slip = ways.find(isSlip)
    const relation = slip ?? ways.toSorted((left, right) => offOf(left) - offOf(right))[0]
    if (!relation || (!slip && offOf(relation) > near)) continue
    yield { relation, document: passage.document, certainty: 0.5, atMost: 'notice' }
  }
}

const relationOf = ({ rate, part }: AverageAfar, whole: Mention): RatioRelation => ({
  kind: 'ratio',
  rate: termOfMention(rate),
  part: inUnitOf(rate, termOfMention(part)),
  whole: perUnit(rate, termOfMention(whole)),
})

function isSlip(relation: RatioRelation): boolean {
  const { rate, part, whole } = relation
  const verdict = judge(relation)
  // A count that another slip would mend is not misprinted in its own paragraph.
  return (
    verdict.kind === 'wrong' &&
    [
      ...slipsIn({ repairs: onlyOf(verdict.repairs, rate.figure.id) }, termsOf({ ...relation, part, whole })),
    ].some((slip) => slip !== 'typed')
  )
}

const onlyOf = <T>(repairs: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> =>
  new Map([...repairs].filter(([key]) => key === id))

/** How far a rate is from what its numbers give, as a share of it. */
function offOf({ rate, part, whole }: RatioRelation): number {
  const given = Number(part.figure.value) / Number(whole.figure.value)
  return Math.abs(Number(rate.figure.value) / given - 1)
}
