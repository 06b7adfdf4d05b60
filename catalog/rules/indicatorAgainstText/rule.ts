import { type Fact, factsIn, indicatorFacts, rule, termOfFact, toldOf } from '@hengjian/checker'

/** What an indicator of the form reached is what the text of the report says it reached. */
export const indicatorAgainstText = rule({
  id: 'X16',
  name: 'indicatorAgainstText',
  title: '自评表的完成值应与正文一致',
  level: 'warning',
  status: 'trial',
  basis: '自评表的实际完成值与报告正文取自同一套统计',
  fix: '核对两处的数；口径或截止日期不同的请注明。',
  says: {},
  *check(file) {
    const told = factsIn(file).filter(
      ({ source, stage }) =>
        source === 'sentence' && (stage === 'executed' || stage === 'growth' || stage === 'rate'),
    )
    const within = told.filter(({ measure }) => measure.includes('/'))
    for (const { fact, form, document } of indicatorFacts(file, 'actual')) {
      // What the form itself says under 实际完成情况 is about its indicators, shortened as it may be.
      const achieved = (form.achieved?.text ?? '').replaceAll(/\s/g, '')
      const isForm = file.documents.find(({ id }) => id === document)?.kind.endsWith('Form') ?? false
      const ending = `/${fact.measure}`
      const shortened = within.filter(
        ({ measure, quote, figure, document: own }) =>
          measure.endsWith(ending) &&
          figure.unit === fact.figure.unit &&
          (achieved.includes(quote.replaceAll(/\s/g, '')) || (own === document && isForm)),
      )
      const alike = [...toldOf(fact, told), ...shortened]
      const equal = alike.find(({ figure }) => figure.value === fact.figure.value)
      const likely = equal ?? (valuesOf(alike).size === 1 ? alike[0] : undefined)
      // Several numbers in the text: which of them the indicator means is not said.
      if (!likely) continue
      // What a form sets as its goal is no result, wherever the form prints it.
      const row = form.indicators.find(({ actual }) => actual?.figure?.id === fact.figure.id)
      const isGoal =
        likely.document === document && isForm && likely.figure.value === row?.target?.figure?.value
      if (isGoal && !achieved.includes(likely.quote.replaceAll(/\s/g, ''))) continue
      yield {
        relation: { kind: 'restate', one: termOfFact(fact), other: termOfFact(likely) },
        document,
        certainty: 0.7,
      }
    }
  },
})

const valuesOf = (facts: readonly Fact[]): ReadonlySet<string | null> =>
  new Set(facts.map(({ figure }) => figure.value))
