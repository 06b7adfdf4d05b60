import { clauseBefore } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'
import { givesRate } from './pairsOf.ts'
import { type SharePair, sharesOf } from './share.ts'

/** A rate that follows from another whole than the rates beside it. */
export type StrayRate = {
  readonly rate: Mention
  readonly part: Mention
  /** What the rates beside it are of. */
  readonly whole: Mention
  /** What it is of itself: the part of one of them. */
  readonly own: Mention
}

const named = /[\u4e00-\u9fff]{2}率(?:为|达到?|是|约)?$/
/** As many rates must share a whole before another one is looked at. */
const fewest = 2

type Read = { readonly rate: Mention; readonly ways: readonly SharePair[] }

/**
 * 64 个项目中，履约 60 个，履约率 93.75%；开工 48 个，开工率 75%；投产 22 个，投产率 45.8%: two rates are of all projects, the
 * third is of those that were begun.
 */
export const strayRatesOf = (passage: Passage): readonly StrayRate[] => {
  const read = sharesOf(passage).map(({ rate, pairs }): Read => ({
    rate,
    ways: pairs.filter((pair) => givesRate(pair, rate)),
  }))
  const rates = read.filter(({ ways }) => ways.length > 0)
  const wholes = Map.groupBy(
    rates.flatMap(({ rate, ways }) =>
      [...new Set(ways.map(({ whole }) => whole))].map((whole) => ({ rate, whole })),
    ),
    ({ whole }) => whole,
  )
  return rates.flatMap(({ rate, ways }): readonly StrayRate[] => {
    const [way] = ways
    if (!way || !named.test(clauseBefore(rate))) return []
    const parts = new Set(
      rates.filter((other) => other.rate !== rate).flatMap((other) => other.ways.map(({ part }) => part)),
    )
    const shared = [...wholes]
      .filter(([, some]) => new Set(some.map((one) => one.rate)).size >= fewest)
      .map(([whole]) => whole)
    const [whole] = shared.filter(({ figure }) => figure.unit === way.part.figure.unit)
    if (!whole || !ways.every((one) => parts.has(one.whole) && one.whole !== whole)) return []
    return [{ rate, part: way.part, whole, own: way.whole }]
  })
}
