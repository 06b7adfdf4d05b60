import { cohortsOf, passagesIn, rule, termOfMention } from '@hengjian/checker'

/** Of what came in, no more was done: 受理 37 件，办结 39 件. */
export const doneWithinReceived = rule({
  id: 'A37',
  name: 'doneWithinReceived',
  title: '办结、落实的数不应大于受理、征集的数',
  level: 'warning',
  status: 'trial',
  basis: '文中自己列出的总数和其中已办的数',
  fix: '核对两个数；已办的含上年结转或另一来源的，请写明。',
  says: { wrong: '文中“{part}”大于同一句的“{whole}”：{formula} 不成立，请核对，或写明含上年结转的数。' },
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { whole, done } of cohortsOf(passage))
        for (const one of done) {
          const [left, right] = [termOfMention(one), termOfMention(whole)]
          yield {
            relation: { kind: 'comparison', left, operator: '≤', right },
            document: passage.document,
            certainty: 0.8,
            says: 'wrong',
            values: { part: left.quote, whole: right.quote },
          }
        }
  },
})
