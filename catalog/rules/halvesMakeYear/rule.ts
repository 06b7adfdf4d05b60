import { halvesOf, passagesIn, printedPrecision, rule, termOfMention } from '@hengjian/checker'

/** 上半年 and 下半年 make the year. */
export const halvesMakeYear = rule({
  id: 'A41',
  name: 'halvesMakeYear',
  title: '上半年与下半年之和应等于全年',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的上半年、下半年和全年数',
  fix: '核对上半年（1—6月）、下半年（7—12月）和全年的数；口径不同的请注明。',
  says: {},
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { year, first, second, named } of halvesOf(passage))
        yield {
          relation: { kind: 'sum', total: termOfMention(year), parts: [first, second].map(termOfMention) },
          document: passage.document,
          precision: printedPrecision(passage, year.figure.unit),
          certainty: named ? 0.8 : 0.6,
          atMost: 'warning',
        }
  },
})
