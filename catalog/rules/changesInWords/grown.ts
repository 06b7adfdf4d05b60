import {
  type Claim,
  endsOf,
  type Fact,
  type Grown,
  grownOf,
  judge,
  type Mention,
  type Passage,
  type RatioRelation,
  slipsIn,
  type Term,
  termOfFact,
  termOfMention,
  termsOf,
} from '@hengjian/checker'

/**
 * A change that is told with its rate is over what there was before: of two numbers that differ by it, the earlier one.
 * @param asked rates that were asked about with the numbers beside them
 */
export function* grownWrongly(
  passage: Passage,
  facts: readonly Fact[],
  asked: ReadonlySet<Mention>,
): Iterable<Claim> {
  const told = grownOf(passage).filter(({ rate }) => !asked.has(rate))
  if (told.length === 0) return
  const near = [...passage.before, ...passage.said.flatMap(({ mentions }) => mentions)]
    .filter(({ turn, family }) => turn === null && family === 'amount')
    .map(termOfMention)
  const far = facts
    .filter(({ document, figure }) => document === passage.document && figure.kind !== 'rate')
    .map(termOfFact)
  for (const one of told) {
    const ends = endsOf(one, near, far)
    const [first] = ends
    const all = [...near, ...far].filter(({ figure }) => figure.unit === one.amount.figure.unit)
    if (!first || ends.some(({ base }) => isOf(one, base))) continue
    // Another number that gives the rate is meant, unless it is what the change led to.
    const led = new Set(ends.map(({ current }) => Number(current.figure.value)))
    if (all.some((other) => !led.has(Number(other.figure.value)) && isOf(one, other))) continue
    const isLed = ends.find(({ current }) => isOf(one, current))
    // A rate that only bears the name of one may be of several changes: then a slip is asked about.
    if (!isLed && one.rate.turn === null && !isSlip(relationOf(one, first.base))) continue
    yield {
      relation: relationOf(one, (isLed ?? first).base),
      document: passage.document,
      certainty: isLed ? 0.8 : 0.6,
      atMost: isLed || new Set(ends.map(({ base }) => base.figure.value)).size === 1 ? 'warning' : 'notice',
    }
  }
}

const bare = (mention: Mention): Term => {
  const term = termOfMention(mention)
  return { ...term, figure: { ...term.figure, value: term.figure.value?.replace('-', '') ?? null } }
}

const relationOf = ({ rate, amount }: Grown, base: Term): RatioRelation => ({
  kind: 'ratio',
  rate: bare(rate),
  part: bare(amount),
  whole: base,
})

function isSlip(relation: RatioRelation): boolean {
  const verdict = judge(relation)
  return verdict.kind === 'wrong' && slipsIn(verdict, termsOf(relation)).length > 0
}

const isOf = (grown: Grown, base: Term): boolean =>
  Number(base.figure.value) !== 0 &&
  !['wrong', 'sign', 'roundedEarly', 'cannotTell'].includes(judge(relationOf(grown, base)).kind)
