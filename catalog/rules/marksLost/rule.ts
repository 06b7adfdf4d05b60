import { judge, lostMarksOf, passagesIn, rule, termOfMention } from '@hengjian/checker'

/** What a paragraph deducts from a class one by one is what the class lacks of its full marks. */
export const marksLost = rule({
  id: 'S28',
  name: 'marksLost',
  title: '逐项扣分之和应等于该类满分减得分',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的满分、得分和逐项扣分',
  fix: '核对该类的得分和各项扣分；还有未写明的扣分请补充。',
  says: {},
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { full, score, losses, besides } of lostMarksOf(passage)) {
        const less = losses.map(termOfMention)
        const total = { ...termOfMention(score), label: '得分' }
        const relation = { kind: 'sum' as const, total, parts: [termOfMention(full)], less }
        const verdict = judge(relation)
        if (besides && verdict.kind === 'wrong' && verdict.difference.lt(0)) continue
        yield {
          relation,
          document: passage.document,
          certainty: 0.7,
          atMost: losses.length > 1 ? 'warning' : 'notice',
        }
      }
  },
})
