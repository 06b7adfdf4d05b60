import { gapsOf, type Mention, passagesIn, rule, type Term, termOfMention } from '@hengjian/checker'

/** Percentage points between two rates of one sentence are their difference. */
export const pointsBetweenRates = rule({
  id: 'A40',
  name: 'pointsBetweenRates',
  title: '相差的百分点应等于两个比率之差',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的两个比率',
  fix: '核对两个比率和相差的百分点。',
  says: { sign: '{label}所填 {stated}；按文中的数 {formula}，高低方向相反，请核对。' },
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { by, more, less } of gapsOf(passage))
        yield {
          relation: {
            kind: 'sum',
            total: inPercent(by),
            parts: [termOfMention(more)],
            less: [termOfMention(less)],
          },
          document: passage.document,
          certainty: 0.85,
          atMost: 'warning',
        }
  },
})

const inPercent = (mention: Mention): Term => {
  const term = termOfMention(mention)
  return mention.family === 'points' ? { ...term, figure: { ...term.figure, unit: '%' } } : term
}
