import { cohortsOf, judge, passagesIn, rule, termOfMention } from '@hengjian/checker'

/** What came in is what was done and what is left: 受理 37 件，办结 35 件，其余 2 件正在办理. */
export const restInWords = rule({
  id: 'A38',
  name: 'restInWords',
  title: '已办数与其余数之和应等于总数',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的总数、已办数和其余数',
  fix: '核对三个数；另有撤回、退回等未写的，请写明。',
  says: {},
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { whole, done, rest } of cohortsOf(passage)) {
        if (!rest) continue
        // 办结 35 件，采纳 30 件: what was done may be told again with a part of it.
        const ways = [done, done.slice(0, 1), done.slice(-1)].map((parts) => ({
          kind: 'sum' as const,
          total: termOfMention(whole),
          parts: [...parts, rest].map(termOfMention),
        }))
        const relation = ways.find((way) => judge(way).kind !== 'wrong') ?? ways[0]
        if (!relation) continue
        yield {
          relation,
          document: passage.document,
          certainty: 0.8,
          atMost: done.length === 1 ? 'warning' : 'notice',
        }
      }
  },
})
