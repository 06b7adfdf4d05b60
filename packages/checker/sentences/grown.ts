import type { Figure } from '../figures/figure.ts'
import { clauseBefore } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** By how much money something changed, and by how many per cent, where the text leaves open from what to what. */
export type Grown = {
  readonly rate: Mention
  readonly amount: Mention
  readonly direction: 'up' | 'down'
}

/** Two printed numbers that differ by what something changed by. */
export type Ends<Of> = { readonly base: Of; readonly current: Of }

const named =
  /(?:增长|增加|追加|调增|调整|压减|压缩|减少|下降|调减|核减)(?:的)?(?:率|比例|比率|幅度)(?:为|达)?$/
const more = /(?:增加|增长|追加|调增|净增加?)(?:预算|支出|资金|经费|了)*$/
const less = /(?:减少|压减|压缩|调减|核减|追减|下降|净减少?)(?:预算|支出|资金|经费|了)*$/
/** A change of fewer digits is the difference of too many numbers. */
const fewestDigits = 3
/** How far apart an amount and its rate may stand. */
const reach = 3

/** 支出增加 147.20 万元，增长 20%; 压减 40 万元，调整后 920 万元，压减比例 4.17%. */
export const grownOf = ({ said }: Passage): readonly Grown[] =>
  said.flatMap(({ mentions }) =>
    mentions.flatMap((rate, at): readonly Grown[] => {
      if (rate.family !== 'rate' || rate.figure.unit !== '%' || rate.figure.bound !== null) return []
      const words = clauseBefore(rate)
      const isNamed = named.test(words)
      if (!isNamed && (rate.turn === null || rate.turn.direction === 'apart')) return []
      const amount = mentions
        .slice(Math.max(0, at - (isNamed ? reach : 1)), at)
        .findLast((one) => one.family === 'amount' && directionOf(one) !== null)
      const direction = amount ? directionOf(amount) : null
      if (!amount || !direction || (!isNamed && rate.turn?.direction !== direction)) return []
      return [{ rate, amount, direction }]
    }),
  )

function directionOf({ lead, turn }: Mention): Grown['direction'] | null {
  const words = lead.replaceAll(/\s/g, '')
  if (turn?.direction === 'up' || more.test(words)) return 'up'
  return turn?.direction === 'down' || less.test(words) ? 'down' : null
}

const isTelling = ({ value, precision }: Figure): boolean =>
  precision > 0 || (value ?? '').replaceAll(/^0+|0+$/g, '').length >= fewestDigits

/**
 * Numbers of the unit that differ by the amount exactly, from the nearest to the farthest.
 * @param near the numbers of its paragraph, of which a round amount may be the difference as well
 * @param far those of its document
 */
export function endsOf<Of extends { readonly figure: Figure }>(
  { amount: { figure }, direction }: Grown,
  near: readonly Of[],
  far: readonly Of[],
): readonly Ends<Of>[] {
  const by = Number(figure.value)
  const isAlike = (one: Of): boolean =>
    one.figure.unit === figure.unit && one.figure.id !== figure.id && one.figure.value !== null
  const pairsIn = (some: readonly Of[]): readonly Ends<Of>[] => {
    const byValue = new Map(some.filter(isAlike).map((one) => [keyOf(Number(one.figure.value)), one]))
    return [...byValue.values()].flatMap((lower): readonly Ends<Of>[] => {
      const upper = byValue.get(keyOf(Number(lower.figure.value) + by))
      if (!upper) return []
      return [direction === 'up' ? { base: lower, current: upper } : { base: upper, current: lower }]
    })
  }
  const here = pairsIn(near)
  return here.length > 0 ? here : isTelling(figure) ? pairsIn([...near, ...far]) : []
}

const keyOf = (value: number): string => value.toFixed(6)
