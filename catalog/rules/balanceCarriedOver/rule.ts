import { rule, type SourcedFact, termOfFact } from '@hengjian/checker'

/** What last year's report left over is what this year's begins with. */
export const balanceCarriedOver = rule({
  id: 'X13',
  name: 'balanceCarriedOver',
  title: '上年结转应等于上年度报告的年末结余',
  level: 'warning',
  status: 'trial',
  basis: '勾稽关系 I24：上年度年末结转结余即本年度上年结转',
  fix: '核对上年度报告的年末结转结余；财政收回的，请注明金额和文号。',
  says: {
    wrong:
      '{year}年度报告所填上年结转 {stated}，上年度报告所填年末结转结余 {expected}，相差 {difference}，请核对；财政收回的，请注明金额和文号。',
  },
  *across(facts) {
    for (const carried of facts.filter(isOf('carriedOver'))) {
      const left = facts.find(
        (fact) =>
          isOf('balance')(fact) && fact.unit === carried.unit && fact.reported === carried.reported - 1,
      )
      if (left)
        yield {
          relation: { kind: 'restate', one: termOfFact(carried), other: termOfFact(left) },
          document: carried.document,
          certainty: Math.min(carried.certainty, left.certainty),
          values: { year: String(carried.reported) },
        }
    }
  },
})

/** Said of the year that the report is about, and of the unit. */
const isOf =
  (measure: string) =>
  ({ measure: own, period, reported, scope }: SourcedFact): boolean =>
    own === measure && period.year === reported && period.part === null && scope !== 'project'
