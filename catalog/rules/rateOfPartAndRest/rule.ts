import { joined, passagesIn, restRatesOf, rule, termOfMention } from '@hengjian/checker'

/** A rate is that of a part in the part and the rest, where a sentence does not print the whole. */
export const rateOfPartAndRest = rule({
  id: 'A43',
  name: 'rateOfPartAndRest',
  title: '比率应等于已办数除以已办数与其余数之和',
  level: 'warning',
  status: 'trial',
  basis: '文中自己列出的已办数、其余数和比率',
  fix: '核对已办数、其余数（结转数）和比率；另有收回、核减的请写明。',
  says: {},
  *check(file) {
    for (const passage of passagesIn(file))
      for (const found of restRatesOf(passage))
        yield {
          relation: {
            kind: 'ratio',
            rate: termOfMention(found.rate),
            part: termOfMention(found.part),
            whole: joined([found.part, found.rest].map(termOfMention)),
          },
          document: passage.document,
          certainty: 0.7,
          atMost: found.rest.family === 'amount' ? 'notice' : 'warning',
        }
  },
})
