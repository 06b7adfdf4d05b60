import { halfWidth } from '../figures/halfWidth.ts'
import type { Mention } from './mention.ts'
import type { Passage, Said } from './passage.ts'

/** A rate that a sentence makes of others by their weights: 按 6:3:1 加权，综合 94%. */
export type Weighted = {
  readonly result: Mention
  /** Weights are per cent; where a ratio gives them, no number of their own stands for them. */
  readonly pairs: readonly { readonly value: Mention; readonly weight: Mention | number }[]
}

const ratio = /(\d{1,2}(?::\d{1,2}){1,3})(?:的?(?:比例|权重|比重))?[^,，。;；]{0,6}(?:加权|折算|计算|综合)/
const resulting = /(?:综合|加权|总体|总)[^,，。;；]{0,8}$/
const weight = /(?:权重|占比|占|比重)(?:为|是)?[:：]?\s*$/

/** Weighted means that the sentences of a paragraph tell with every value and weight. */
export const weightedOf = ({ said }: Passage): readonly Weighted[] => said.flatMap(weightedIn)

function weightedIn({ sentence, mentions }: Said): readonly Weighted[] {
  const text = halfWidth(sentence.text.text)
  if (!/加权|权重|折算/.test(text)) return []
  const rates = mentions.filter(({ family, turn }) => family === 'rate' && turn === null)
  const results = rates.filter((one, at) => at > 1 && resulting.test(one.lead) && !weight.test(one.lead))
  const [result] = results
  if (!result || results.length > 1 || rates.at(-1) !== result) return []
  const before = rates.slice(0, -1)
  const [, shares] = ratio.exec(text) ?? []
  const pairs = shares === undefined ? besides(before) : byRatio(before, shares.split(':').map(Number))
  return pairs.length > 1 && totalOf(pairs) === 100 ? [{ result, pairs }] : []
}

function byRatio(values: readonly Mention[], shares: readonly number[]): Weighted['pairs'] {
  const sum = shares.reduce((so, one) => so + one, 0)
  if (values.length !== shares.length || sum === 0) return []
  return values.map((value, at) => ({ value, weight: ((shares[at] ?? 0) * 100) / sum }))
}

/** 企业 96%（权重 50%）、群众 90%（权重 40%）: each value is followed by its weight. */
function besides(rates: readonly Mention[]): Weighted['pairs'] {
  const pairs: { value: Mention; weight: Mention }[] = []
  for (let at = 0; at + 1 < rates.length; at += 2) {
    const [value, share] = rates.slice(at, at + 2)
    if (!value || !share || weight.test(value.lead) || !weight.test(share.lead)) return []
    pairs.push({ value, weight: share })
  }
  return rates.length === pairs.length * 2 ? pairs : []
}

const totalOf = (pairs: Weighted['pairs']): number =>
  Math.round(
    pairs.reduce(
      (so, { weight: one }) => so + (typeof one === 'number' ? one : Number(one.figure.value)),
      0,
    ) * 1e6,
  ) / 1e6
