import { type Fact, factsIn, rule, tableResults, termOfFact, toldOf } from '@hengjian/checker'

/** What a table sets as targets and as reached is what the text says of it. */
export const tableAgainstText = rule({
  id: 'X35',
  name: 'tableAgainstText',
  title: '目标完成表的指标值、完成值应与正文一致',
  level: 'warning',
  status: 'trial',
  basis: '附表与正文取自同一套统计',
  fix: '核对附表与正文的数；口径或截止日期不同的请注明。',
  says: {},
  *check(file) {
    const told = factsIn(file).filter(({ source }) => source === 'sentence')
    const stages = [
      ['actual', ['executed', 'growth', 'rate']],
      ['target', ['target']],
    ] as const
    for (const [stage, alsoSaid] of stages) {
      const said = told.filter((one) => (alsoSaid as readonly string[]).includes(one.stage))
      for (const { fact, target } of tableResults(file, stage)) {
        const alike = toldOf(fact, said)
        // Of several numbers in the text one may be the target, which the table sets apart.
        const reached = alike.filter(({ figure }) => stage === 'target' || figure.value !== target?.value)
        const likely =
          alike.find(({ figure }) => figure.value === fact.figure.value) ??
          [alike, reached].find((some) => valuesOf(some).size === 1)?.[0]
        if (likely)
          yield {
            relation: { kind: 'restate', one: termOfFact(fact), other: termOfFact(likely) },
            document: fact.document,
            certainty: 0.7,
          }
      }
    }
  },
})

const valuesOf = (facts: readonly Fact[]): ReadonlySet<string | null> =>
  new Set(facts.map(({ figure }) => figure.value))
