import type { Mention, Passage } from '@hengjian/checker'
import { differBy, exact, type PointsMeant, valueOf } from './meant.ts'

/** A rate of a document with the words that name it. */
export type NamedRate = { readonly words: string; readonly value: string }

const moves =
  /(?:提高|提升|上升|增加|下降|降低|回落|下滑|减少|高出?|低|相差|[低高快慢]于[^,，。;；\d]{2,12})(?:了|约)?$/
/** 到位率, 占比, 满意度: the last name of a rate in some words, by its end. */
const name = /[\p{Script=Han}]{2}(?:率|占比|比重|满意度)(?![\p{Script=Han}]*(?:率|占比|比重|满意度))/u

/**
 * 到位率提高 3.57%, where two rates under this name lie so far apart; and 比 2022 年的 93% 提高 1.01%, where one of its name
 * stands elsewhere.
 */
export const meantByName = ({ said }: Passage, known: () => readonly NamedRate[]): readonly PointsMeant[] =>
  said.flatMap(({ mentions }) =>
    mentions.flatMap((by, at): readonly PointsMeant[] => {
      if (by.family !== 'rate' || by.figure.unit !== '%' || !moves.test(by.lead)) return []
      if (Number(by.figure.value) === 0 || by.tail.startsWith('的')) return []
      const last = mentions[at - 1]
      const isOfLast = last !== undefined && last.family === 'rate' && last.turn === null
      const own = lastName(clauses(by.lead))
      const of = own ?? (isOfLast ? lastName(clauses(last.lead)) : null)
      if (of === null) return meantByGrowth(by, known())
      const rates = [...new Set(known().flatMap(({ words, value }) => (words.includes(of) ? [value] : [])))]
      if (isOfLast) {
        const other = rates.find((one) => differBy(by, valueOf(last), exact(one)))
        if (other) return [{ by, rates: [last.figure.printed, `${other}%`], isNear: by.figure.precision > 1 }]
      }
      // 比上年提高 of what stands right before it is of that, whatever else bears the name.
      if (own === null) return meantByGrowth(by, known())
      for (const [place, one] of rates.entries())
        for (const other of rates.slice(place + 1))
          if (differBy(by, exact(one), exact(other)))
            return [{ by, rates: [`${one}%`, `${other}%`], isNear: false }]
      return []
    }),
  )

const growths = /增幅|增速|涨幅|降幅/
const growth = /增长|增幅|增速|涨幅|下降|降幅/

/** 开行列数的增幅比上年回落 9.73%, where two growth rates, one of the same thing, lie so far apart to two decimals. */
function meantByGrowth(by: Mention, known: readonly NamedRate[]): readonly PointsMeant[] {
  const words = clauses(by.lead)
  const subject = words.slice(0, Math.max(0, words.search(growths))).replace(/的$/, '')
  if (!growths.test(words) || by.figure.precision < 2) return []
  const rates = known.filter((one) => growth.test(one.words))
  const own = rates.filter((one) => sharesPair(subject, one.words))
  for (const { value: one } of own)
    for (const { value: other } of rates)
      if (differBy(by, exact(one), exact(other)))
        return [{ by, rates: [`${one}%`, `${other}%`], isNear: false }]
  return []
}

const sharesPair = (name: string, words: string): boolean =>
  [...name].some((_, at) => at + 2 <= name.length && words.includes(name.slice(at, at + 2)))

const clauses = (lead: string): string =>
  lead
    .split(/[,，。;；]/)
    .slice(-1)
    .join('')

/** The last three characters of a name tell it from others: 财政资金到位率 and 到位率 are one. */
function lastName(words: string): string | null {
  const found = name.exec(words)?.[0] ?? null
  return found === null ? null : found.slice(-3)
}
