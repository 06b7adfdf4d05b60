import { clauseAfter, isPlain } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** A word that says whether a number grew or shrank, with the number before and the number now. */
export type Toward = {
  readonly direction: 'up' | 'down'
  readonly word: string
  readonly from: Mention
  readonly now: Mention
}

const grown = /(?:增加|增长|提高|上升|增至|升至|扩大)(?=到|至|为)|(?:增|升|涨)至/
const shrunk = /(?:减少|下降|降低|压减|回落|缩减)(?=到|至|为)|(?:减|降)至/
const reached = /^[\s,，的)]*(?:逐步|大幅|进一步)?([\u4e00-\u9fff]{1,3})(?:到|至|为)?\s*(?:了)?$/
const compared = /(?:比|较)[^,，。;；]*(?:上年|去年|上一年|同期|年初|20\d\d年)[^,，。;；]*$/
const vague =
  /^[)）]?(?:有所|略有|明显|大幅|均有|有|稳步)(增加|增长|提高|上升|减少|下降|降低|压减)(?=$|[,，。;；])/

/** Directions told of two numbers that stand side by side: 由 70 批增加到 60 批; 5.5 万元，比上年的 6.1 万元有所增加. */
export const towardsOf = ({ said }: Passage): readonly Toward[] =>
  said.flatMap(({ mentions }) =>
    mentions.flatMap((one, at): readonly Toward[] => {
      const before = mentions[at - 1]
      if (!before || !alike(before, one)) return []
      return [...levels(before, one), ...comparisons(before, one)]
    }),
  )

const alike = (one: Mention, other: Mention): boolean =>
  isNumber(one) && isNumber(other) && one.figure.unit === other.figure.unit

const isNumber = (one: Mention): boolean =>
  one.figure.bound === null && (isPlain(one) || (one.family === 'rate' && one.turn === null))

/** 由上年的 70 批增加到 60 批 */
function levels(from: Mention, now: Mention): readonly Toward[] {
  if (!/(?:由|从)[^,，。;；]*$/.test(from.lead) || !reached.test(now.lead)) return []
  const [up] = grown.exec(now.lead) ?? []
  const [down] = shrunk.exec(now.lead) ?? []
  const word = up ?? down
  return word === undefined ? [] : [{ direction: up === undefined ? 'down' : 'up', word, from, now }]
}

/** 5.5 万元，比上年的 6.1 万元有所增加 */
function comparisons(now: Mention, from: Mention): readonly Toward[] {
  const word = vague.exec(clauseAfter(from))?.[1]
  if (word === undefined || !compared.test(from.lead) || !/^[,，(\s]/.test(from.lead)) return []
  return [{ direction: /增|提|升/.test(word) ? 'up' : 'down', word, from, now }]
}

/** One change told twice, in its unit and per cent, up the one time and down the other: 减少 1.33 万元，增长 4.72%. */
export const opposedOf = ({ said }: Passage): readonly (readonly [Mention, Mention])[] =>
  said.flatMap(({ mentions }) =>
    mentions.flatMap((rate, at): readonly (readonly [Mention, Mention])[] => {
      const amount = mentions[at - 1]
      const isTold = amount && rate.family === 'rate' && isPlain({ ...amount, turn: null })
      if (!isTold || !onlyWord.test(rate.lead)) return []
      const [one, other] = [amount.turn?.direction, rate.turn?.direction]
      return (one === 'up' && other === 'down') || (one === 'down' && other === 'up') ? [[amount, rate]] : []
    }),
  )

const onlyWord = /^[,，、]?(?:增长|下降|增幅|降幅|上升|提高|降低|减少|增加)(?:了|约|达|为)?$/
