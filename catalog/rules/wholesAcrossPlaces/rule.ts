import {
  type Claim,
  type Fact,
  factsIn,
  judge,
  type Relation,
  rule,
  type Stage,
  termOfFact,
} from '@hengjian/checker'

/** What the money and the people of a unit divide into, by the names of the measures. */
const wholes: readonly { readonly whole: string; readonly parts: readonly string[] }[] = [
  { whole: 'totalSpending', parts: ['basicSpending', 'projectSpending'] },
  { whole: 'basicSpending', parts: ['staffSpending', 'publicFunds'] },
  { whole: 'threePublic', parts: ['abroad', 'vehicles', 'reception'] },
  { whole: 'threePublic', parts: ['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'] },
  { whole: 'vehicles', parts: ['vehiclePurchase', 'vehicleRunning'] },
]
const stages: readonly Stage[] = ['initialBudget', 'fullYearBudget', 'executed']

/** A whole told in one place and its parts told in others fit: 年初预算 of basic and project spending make that of all. */
export const wholesAcrossPlaces = rule({
  id: 'X05',
  name: 'wholesAcrossPlaces',
  title: '分处所列各项之和应等于他处的总数',
  level: 'error',
  status: 'trial',
  basis: '勾稽关系 I01、I02、I06、I12：支出合计、基本支出、三公经费与其组成',
  fix: '核对各处的数和口径（年初预算或全年预算、财政拨款或全部资金）。',
  says: {},
  *check(file) {
    const facts = factsIn(file).filter(
      ({ known, scope, subject, period }) =>
        known && scope === 'unit' && subject === null && period.part === null && period.year !== null,
    )
    const years = [...new Set(facts.map(({ period }) => period.year))]
    for (const year of years)
      for (const stage of stages) {
        const own = facts.filter((fact) => fact.stage === stage && fact.period.year === year)
        for (const { whole, parts } of wholes) {
          const total = oneOf(whole, own)
          const found = parts.flatMap((part) => oneOf(part, own) ?? [])
          if (!total || found.length < parts.length || inOnePlace([total, ...found])) continue
          const texts = [total, ...found].filter(({ source }) => source === 'sentence')
          const precision = Math.max(...[total, ...found].map(({ figure }) => figure.precision))
          const relationOf = (some: readonly Fact[]): Relation => ({
            kind: 'sum',
            total: termOfFact(total),
            parts: some.map(termOfFact),
          })
          // 支出总计 may hold what was left over at the end of the year.
          const left = whole === 'totalSpending' ? oneOf('balance', own) : null
          if (left && judge(relationOf([...found, left]), precision).kind === 'holds') continue
          yield {
            relation: relationOf(found),
            precision,
            document: total.document,
            certainty: 0.7,
            ...(texts.length === 0 ? {} : { atMost: 'warning' as const }),
          }
        }
        if (stage === 'executed') yield* balanceOf(own)
      }
  },
})

/** 年初结转＋收入－支出＝年末结转, where 收入 may hold what was carried over already. */
function* balanceOf(facts: readonly Fact[]): Iterable<Claim> {
  const [left, income, spent, carried] = ['balance', 'totalIncome', 'totalSpending', 'carriedOver'].map(
    (measure) => oneOf(measure, facts),
  )
  if (!left || !income || !spent || inOnePlace([left, income, spent])) return
  const relationOf = (parts: readonly Fact[]): Relation => ({
    kind: 'sum',
    total: termOfFact(left),
    parts: parts.map(termOfFact),
    less: [termOfFact(spent)],
  })
  const precision = Math.max(...[left, income, spent].map(({ figure }) => figure.precision))
  const ways = [...(carried ? [relationOf([carried, income])] : []), relationOf([income])]
  const relation = ways.find((one) => judge(one, precision).kind !== 'wrong') ?? ways[0]
  if (relation)
    yield {
      relation,
      precision,
      document: left.document,
      certainty: 0.6,
      atMost: carried ? 'warning' : 'notice',
    }
}

/** The one number that all places give for a measure; null where they give several, or only about. */
function oneOf(measure: string, facts: readonly Fact[]): Fact | null {
  const own = facts.filter((fact) => fact.measure === measure && fact.figure.approximation === null)
  return new Set(own.map(({ figure }) => Number(figure.value))).size === 1 ? (own[0] ?? null) : null
}

/** Parts and whole of one form, or of one paragraph, are judged by the rules for it. */
function inOnePlace(facts: readonly Fact[]): boolean {
  const [first] = facts
  return facts.every(
    ({ document, source, place }) =>
      document === first?.document &&
      source === first.source &&
      (source === 'cell' || (place.line === first.place.line && place.paragraph === first.place.paragraph)),
  )
}
