import {
  impliedTargets,
  regionOf,
  resultOfRegion,
  rule,
  saidElsewhere,
  type SourcedFact,
  termOfFact,
} from '@hengjian/checker'

/** A result of the whole region has one number, whichever of its offices reports it. */
export const resultsAcrossOffices = rule({
  id: 'X15',
  name: 'resultsAcrossOffices',
  title: '同一地区的成果在各单位报告里应一致',
  level: 'warning',
  status: 'trial',
  basis: '同一地区、同一年度、同一口径的成果只有一个数',
  fix: '与另一单位核对统计口径和截止日期；以上级认定数为准的，请注明。',
  says: {
    wrong:
      '“{name}”{unit}所填 {stated}，{office}所填 {expected}，同一地区、同一年度不一致，请核对，或注明口径和时点。{implied}',
  },
  *across(facts) {
    const results = facts.filter((fact) => resultOfRegion(fact) !== null)
    const pairs = saidElsewhere(
      results,
      (one, other) =>
        one.unit !== other.unit &&
        one.reported === other.reported &&
        regionOf(one.unit) === regionOf(other.unit),
    )
    for (const [one, other] of pairs)
      yield {
        relation: { kind: 'restate', one: termOfFact(one), other: termOfFact(other) },
        document: one.document,
        certainty: 0.6,
        values: {
          name: one.measure,
          unit: one.unit,
          office: other.unit,
          implied: impliedTargets(one, other, facts),
        },
        ...(saysRegion(one) && saysRegion(other) ? {} : { atMost: 'notice' as const }),
      }
  },
})

const saysRegion = ({ quote }: SourcedFact): boolean => /(?:全|我)(?:市|县|州|区|省)/.test(quote)
