import { nearSumsOf, passagesIn, rule, termOfMention } from '@hengjian/checker'

/** Numbers in a row add up but for two digits exchanged, or a point or a unit that slipped. */
export const numbersNearlyAddUp = rule({
  id: 'A45',
  name: 'numbersNearlyAddUp',
  title: '相邻各数只差一处数字颠倒或小数点错位即可相加的，应核对',
  level: 'error',
  status: 'trial',
  basis: '文中相邻列出的总数和分项',
  fix: '对照原始资料核对这几个数，看是否有两位数字写颠倒、小数点或单位错位。',
  says: {
    slip: '{label}所填 {stated}；按文中的数 {formula}，像是有一个数写颠倒了两位或错了小数点，请核对。',
  },
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { total, parts } of nearSumsOf(passage))
        yield {
          relation: { kind: 'sum', total: termOfMention(total), parts: parts.map(termOfMention) },
          document: passage.document,
          says: 'slip',
          certainty: 0.7,
          atMost: 'warning',
        }
  },
})
