import { rule, saidElsewhere, termOfFact } from '@hengjian/checker'

/** 上年决算数 of this year's report is 决算数 of last year's: one number, printed twice a year apart. */
export const lastYearRestated = rule({
  id: 'X12',
  name: 'lastYearRestated',
  title: '上年数应与上年度报告一致',
  level: 'warning',
  status: 'trial',
  basis: '勾稽关系 I23：本年度报告所填上年决算数即上年度报告的决算数',
  fix: '核对上年度报告和批复的决算；按新口径调整过的，请注明。',
  says: {
    wrong:
      '{year}年度报告所填{years}年{name} {stated}，{earlier}年度报告所填 {expected}，相差 {difference}，请核对，或注明调整的依据。',
  },
  *across(facts) {
    const pairs = saidElsewhere(
      facts,
      (one, other) => one.unit === other.unit && one.reported !== other.reported,
    )
    for (const [later, earlier] of pairs) {
      const [one, other] = [termOfFact(later), termOfFact(earlier)]
      yield {
        relation: { kind: 'restate', one, other },
        document: later.document,
        certainty: Math.min(later.certainty, earlier.certainty),
        values: {
          year: String(later.reported),
          earlier: String(earlier.reported),
          years: String(later.period.year),
          name: one.label.replace(/^20\d\d年度?/, ''),
        },
        ...(later.known ? {} : { atMost: 'notice' as const }),
      }
    }
  },
})
