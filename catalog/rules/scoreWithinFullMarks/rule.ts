import { passagesIn, rule, scoredOf, termOfMention } from '@hengjian/checker'

/** No item gives more than it is worth: （35 分）得 36 分. */
export const scoreWithinFullMarks = rule({
  id: 'S23',
  name: 'scoreWithinFullMarks',
  title: '文中所写得分不应超过该项满分',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的分值和得分',
  fix: '核对该项分值和得分。',
  says: { wrong: '得分 {score} 高于该项分值 {full}，请核对。' },
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { score, full } of scoredOf(passage))
        yield {
          relation: {
            kind: 'comparison',
            left: termOfMention(score),
            operator: '≤',
            right: termOfMention(full),
          },
          document: passage.document,
          certainty: 0.85,
          atMost: 'warning',
          says: 'wrong',
          values: { score: score.figure.printed, full: full.figure.printed },
        }
  },
})
