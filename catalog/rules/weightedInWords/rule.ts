import { type Mention, passagesIn, rule, type Term, termOfMention, weightedOf } from '@hengjian/checker'

/** A rate that a text makes of others by their weights is their weighted mean. */
export const weightedInWords = rule({
  id: 'A42',
  name: 'weightedInWords',
  title: '加权得出的比率应等于各项按权重之和',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的各项比率和权重',
  fix: '核对各项比率、权重和加权后的数。',
  says: {},
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { result, pairs } of weightedOf(passage))
        yield {
          relation: {
            kind: 'weightedMean',
            result: termOfMention(result),
            pairs: pairs.map(({ value, weight }) => ({
              value: termOfMention(value),
              share: typeof weight === 'number' ? shareOf(value, weight) : termOfMention(weight),
            })),
          },
          document: passage.document,
          certainty: 0.85,
          atMost: 'warning',
        }
  },
})

/** 6:3:1 gives the weights of the rates in their order; it stands where they stand. */
function shareOf(value: Mention, weight: number): Term {
  const term = termOfMention(value)
  const share = { ...term.figure, id: `${term.figure.id}.weight`, value: String(weight), precision: 0 }
  return { ...term, figure: share }
}
