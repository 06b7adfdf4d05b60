import { isAverage, overOf } from './averages.ts'
import { clauseBefore, isPlain } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** 240 辆、每辆 5000 元: what each of some things costs. */
export type PricedItem = {
  readonly price: Mention
  readonly count: Mention
  /** 12 个月: how many times it is paid. */
  readonly times: Mention | null
}

/** Items told beside each other, and the amounts around them that they can make. */
export type Priced = {
  readonly items: readonly PricedItem[]
  /** The amount that stands right before them, or behind 计. */
  readonly laid: Mention | null
  /** Whether 计 says that it is theirs. */
  readonly isSaid: boolean
  readonly around: readonly Mention[]
}

const each = /(?:^|[、按])每(?:人每[月天次年]|[^,，、均]{1,4})$/
const laidBehind = /^[,，、]?(?:共计|合计|计)$/
const laidBefore = /^[,，:：(]?(?:共|其中|涉及|包括)?[^,，。;；]{0,8}$/
const counted = /^[、,，×*]?(?:共|合计|计)?[^,，、。;；\d]{0,4}$/
const months = /^个?月$/
/** Amounts around that are looked at. */
const most = 16

const unitFits = (price: Mention, { figure: { unit } }: Mention): boolean => {
  const words = clauseBefore(price)
  const own = /每([\u4e00-\u9fff])/.exec(words)?.[1] ?? ' '
  return unit.startsWith(own) || overOf(words)?.test(unit) === true
}

const isCount = (one: Mention | undefined): one is Mention => one?.family === 'count' && isPlain(one)

/** Whether a number is a price: each of what is counted right before or behind it. */
export function itemAt(mentions: readonly Mention[], at: number): PricedItem | null {
  const price = mentions[at]
  if (price?.family !== 'amount' || !isPlain(price) || !each.test(clauseBefore(price))) return null
  const [before, after, later] = [mentions[at - 1], mentions[at + 1], mentions[at + 2]]
  if (isCount(before) && unitFits(price, before)) return { price, count: before, times: null }
  if (!isCount(after) || !unitFits(price, after) || !counted.test(after.lead)) return null
  const isMonthly = isCount(later) && months.test(later.figure.unit) && later.lead.length < 4
  return { price, count: after, times: isMonthly ? later : null }
}

/** Every item of a paragraph that is told by its price and its count. */
export const pricedOf = ({ said }: Passage): readonly Priced[] =>
  said.flatMap(({ mentions }, sentence): readonly Priced[] => {
    const found = mentions.flatMap((_, at) => itemAt(mentions, at) ?? [])
    if (found.length === 0) return []
    const parts = new Set(found.flatMap(({ price, count, times }) => [price, count, times]))
    const around = [
      ...(said[sentence - 1]?.mentions ?? []),
      ...mentions,
      ...(said[sentence + 1]?.mentions ?? []),
    ]
      .filter((one) => one.family === 'amount' && isPlain(one) && !isAverage(one) && !parts.has(one))
      .slice(0, most)
    return runsOf(found, mentions).map((items) => {
      const laid = laidOf(items, mentions)
      return { items, laid, isSaid: laid !== null && laidBehind.test(laid.lead), around }
    })
  })

const placesOf = ({ price, count, times }: PricedItem, mentions: readonly Mention[]): readonly number[] =>
  [price, count, ...(times ? [times] : [])].map((one) => mentions.indexOf(one))

/** Items that nothing but marks stands between. */
function runsOf(
  found: readonly PricedItem[],
  mentions: readonly Mention[],
): readonly (readonly PricedItem[])[] {
  const runs: PricedItem[][] = []
  for (const item of found) {
    const last = runs.at(-1)?.at(-1)
    const from = last ? Math.max(...placesOf(last, mentions)) : Number.NaN
    const isNext = Math.min(...placesOf(item, mentions)) === from + 1
    if (isNext && !/[;；]/.test(mentions[from + 1]?.lead ?? '')) runs.at(-1)?.push(item)
    else runs.push([item])
  }
  return runs
}

function laidOf(items: readonly PricedItem[], mentions: readonly Mention[]): Mention | null {
  const places = items.flatMap((item) => placesOf(item, mentions))
  const [before, after] = [mentions[Math.min(...places) - 1], mentions[Math.max(...places) + 1]]
  const isAmount = (one: Mention | undefined): one is Mention =>
    one?.family === 'amount' && isPlain(one) && !isAverage(one)
  if (isAmount(after) && laidBehind.test(after.lead)) return after
  const first = mentions[Math.min(...places)]
  return isAmount(before) && first && laidBefore.test(first.lead) ? before : null
}
