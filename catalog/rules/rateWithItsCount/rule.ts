import { countedRatesOf, judge, type Mention, passagesIn, rule, termOfMention } from '@hengjian/checker'

/** A rate that names its count in a bracket is that count in one of the numbers told before. */
export const rateWithItsCount = rule({
  id: 'A44',
  name: 'rateWithItsCount',
  title: '比率应与其后括号中的个数相符',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的总数、比率和括号中的个数',
  fix: '核对总数、个数和比率；按其他总数计算的请注明。',
  says: {},
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { rate, part, wholes } of countedRatesOf(passage)) {
        const relationOf = (whole: Mention) => ({
          kind: 'ratio' as const,
          rate: termOfMention(rate),
          part: termOfMention(part),
          whole: termOfMention(whole),
        })
        const ways = wholes.map(relationOf)
        // Where one of the numbers before gives the rate, that one is meant.
        const relation = ways.find((way) => judge(way).kind !== 'wrong') ?? ways[0]
        if (!relation) continue
        const only = wholes.length === 1
        yield {
          relation,
          document: passage.document,
          certainty: only ? 0.8 : 0.5,
          atMost: only ? 'warning' : 'notice',
        }
      }
  },
})
