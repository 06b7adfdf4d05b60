import { clauseBefore, isPlain } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** A rate with its count in a bracket behind it, and what it can be of: 项目 96 个……开工率 54.17%（开工 52 个）. */
export type CountedRate = {
  readonly rate: Mention
  readonly part: Mention
  /** The likeliest first. */
  readonly wholes: readonly Mention[]
}

const stem = /([\u4e00-\u9fff]{2})率(?:为|达到?|是|约)?$/
const aim = /目标|计划|任务/

/** Rates of a paragraph whose part stands in the bracket behind them. */
export const countedRatesOf = ({ said }: Passage): readonly CountedRate[] => {
  const all = said.flatMap(({ mentions }) => mentions)
  return all.flatMap((rate, at): readonly CountedRate[] => {
    const part = all[at + 1]
    if (rate.family !== 'rate' || rate.turn || !part || !isPlain(part)) return []
    const name = stem.exec(clauseBefore(rate))?.[1]
    if (name === undefined || !/^\s*\(/.test(part.lead) || !/^\s*\)/.test(part.tail)) return []
    if (!clauseBefore(part).includes(name)) return []
    const wholes = all
      .slice(0, at)
      .filter(
        (one) =>
          isPlain(one) &&
          one.depth === 0 &&
          one.figure.unit === part.figure.unit &&
          Number(one.figure.value) >= Number(part.figure.value) &&
          !aim.test(clauseBefore(one)),
      )
    return wholes.length > 0 ? [{ rate, part, wholes }] : []
  })
}
