import {
  type Change,
  changesOf,
  type Fact,
  factsIn,
  judge,
  type Level,
  type Mention,
  passagesIn,
  printedPrecision,
  type Relation,
  rule,
  type Term,
  termOfFact,
  termOfMention,
} from '@hengjian/checker'

/** What a text says a number grew or shrank by, in its unit and per cent, follows from the numbers before and after. */
export const changesInWords = rule({
  id: 'A22',
  name: 'changesInWords',
  title: '文中所述增减额、增减幅应与前后两数相符',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的本期数、基数和增减',
  fix: '核对本期数、上年数（预算数）与增减额、增减幅；口径调整的请注明。',
  says: {
    sign: '{label}所填 {stated}；按文中的数 {formula}，增减方向相反，请核对。',
  },
  *check(file) {
    const facts = factsIn(file)
    for (const passage of passagesIn(file))
      for (const change of changesOf(passage)) {
        const bases = [...change.bases.map(termOfMention), ...toldBases(change, facts)]
        const ways = change.currents.flatMap((current) =>
          bases.length > 0
            ? bases.map((base) => relationsOf(change, termOfMention(current), base))
            : [impliedBy(change, termOfMention(current))],
        )
        const [first] = ways
        // Where one way to read the sentence holds, that one is meant.
        const meant = ways.find((relations) => relations.length > 0 && relations.every(fits)) ?? first
        const sure = change.bases.length > 0 && change.currents.length === 1
        const atMost: Level = sure
          ? 'error'
          : ways.length === 1 || change.bases.length > 0
            ? 'warning'
            : 'notice'
        const precision = printedPrecision(passage, change.amount?.figure.unit ?? '')
        for (const relation of meant ?? [])
          yield { relation, document: passage.document, precision, certainty: sure ? 0.85 : 0.6, atMost }
      }
  },
})

const fits = (relation: Relation): boolean => {
  const { kind } = judge(relation)
  return kind !== 'wrong' && kind !== 'sign' && kind !== 'roundedEarly' && kind !== 'cannotTell'
}

/** A rate as the direction of its words has it. */
function signed(mention: Mention, direction: Change['direction']): Term {
  const term = termOfMention(mention)
  const value = term.figure.value?.replace('-', '') ?? null
  return {
    ...term,
    figure: { ...term.figure, value: value === null || direction === 'up' ? value : `-${value}` },
  }
}

const bare = (mention: Mention, unit?: string): Term => {
  const term = termOfMention(mention)
  const value = term.figure.value?.replace('-', '') ?? null
  return { ...term, figure: { ...term.figure, value, ...(unit === undefined ? {} : { unit }) } }
}

function relationsOf(change: Change, current: Term, base: Term): readonly Relation[] {
  const { direction, amount, rate, points } = change
  const [more, less] = direction === 'up' ? [current, base] : [base, current]
  const by = amount ? bare(amount) : points ? bare(points, current.figure.unit) : null
  return [
    ...(by ? [{ kind: 'sum' as const, total: by, parts: [more], less: [less] }] : []),
    ...(rate
      ? [{ kind: 'ratio' as const, rate: signed(rate, direction), part: current, whole: base, growth: true }]
      : []),
  ]
}

function impliedBy({ amount, rate, direction }: Change, current: Term): readonly Relation[] {
  return amount && rate
    ? [{ kind: 'change', rate: bare(rate), amount: bare(amount), current, direction }]
    : []
}

/** What a form, or another sentence, says of the same measure for the year before, or for its budget. */
function toldBases({ currents, bases, against }: Change, facts: readonly Fact[]): readonly Term[] {
  const [current, ...more] = currents
  const fact = current?.fact
  if (!fact?.known || more.length > 0 || bases.length > 0) return []
  const found = facts.filter(
    (other) =>
      other.known &&
      other.measure === fact.measure &&
      other.subject === fact.subject &&
      other.scope === fact.scope &&
      other.period.part === null &&
      (against === 'lastYear'
        ? other.stage === fact.stage &&
          fact.period.year !== null &&
          other.period.year === fact.period.year - 1
        : against === 'initialBudget' &&
          other.stage === 'initialBudget' &&
          other.period.year === fact.period.year),
  )
  return new Set(found.map(({ figure }) => figure.value)).size === 1 ? found.slice(0, 1).map(termOfFact) : []
}
