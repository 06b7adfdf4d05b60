import { type Mention, opposedOf, passagesIn, rule, termOfMention, towardsOf } from '@hengjian/checker'

/** 增加到 leads to a larger number, 有所下降 is said of a smaller one. */
export const directionInWords = rule({
  id: 'N06',
  name: 'directionInWords',
  title: '写增长、下降的应与前后两数相符',
  level: 'warning',
  status: 'trial',
  basis: '文中自己列出的前后两数',
  fix: '核对两个数和增长、下降的说法。',
  says: {
    wrong: '文中写“{word}”，前后两数为 {from}、{now}，方向不一致，请核对。',
    opposed: '文中写“{one}”，紧接着写“{other}”，方向相反，请核对。',
  },
  *check(file) {
    for (const passage of passagesIn(file)) {
      for (const told of opposedOf(passage))
        yield {
          says: 'opposed',
          values: { one: quoteOf(told[0]), other: quoteOf(told[1]) },
          document: passage.document,
          places: told.map((one) => ({ place: one.figure.place, quote: quoteOf(one) })),
          certainty: 0.85,
        }
      for (const { direction, word, from, now } of towardsOf(passage))
        yield {
          relation: {
            kind: 'comparison',
            left: termOfMention(now),
            operator: direction === 'up' ? '>' : '<',
            right: termOfMention(from),
          },
          document: passage.document,
          certainty: 0.85,
          says: 'wrong',
          values: { word, from: from.figure.printed, now: now.figure.printed },
        }
    }
  },
})

const quoteOf = (mention: Mention): string => termOfMention(mention).quote
