import { lastClause } from './clause.ts'
import type { Mention } from './mention.ts'

/**
 * 会议费预算 36 万元，支出 34.1 万元；培训费预算 12 万元，支出 11.6 万元: items that ； parts, each with as many numbers in the same
 * order, hold a list for each of their places.
 */
export function columnsOf(series: readonly Mention[]): readonly (readonly Mention[])[] {
  const items: Mention[][] = []
  for (const one of series)
    if (items.length === 0 || /[;；]/.test(one.lead)) items.push([one])
    else items.at(-1)?.push(one)
  const [first = []] = items
  if (items.length < 2 || first.length < 2 || items.some(({ length }) => length !== first.length)) return []
  // What each number of an item is, its last words say: 预算, 支出.
  const [, ...kinds] = first.map(({ lead }) => lastClause(lead).slice(-2))
  const isAlike = kinds.every((kind, at) => items.every((item) => item[at + 1]?.lead.endsWith(kind)))
  return isAlike ? first.map((_, at) => items.flatMap((item) => item[at] ?? [])) : []
}
