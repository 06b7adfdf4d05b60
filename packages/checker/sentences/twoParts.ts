import { isAverage } from './averages.ts'
import { lastClause } from './clause.ts'
import type { Division } from './division.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

type Pair = {
  readonly first: RegExp
  readonly second: RegExp
  /** What heads the number that both make; null where any number of the same noun may be it. */
  readonly whole: RegExp | null
}

/** Two names that share a year, or a trade, between them. */
const pairs: readonly Pair[] = [
  { first: /上半年/, second: /下半年/, whole: null },
  { first: /(?<!\d)1\s*[-—–~至]\s*6\s*月/, second: /(?<!\d)7\s*[-—–~至]\s*12\s*月/, whole: null },
  { first: /前三季度/, second: /四季度/, whole: null },
  // Of a district, a county, a province: what lies in it and what does not.
  ...['区', '县', '市', '省', '州', '园', '境'].map((place) => ({
    first: new RegExp(`(?<!${place}外)${place}内`),
    second: new RegExp(`${place}外`),
    whole: null,
  })),
  { first: /(?<!进)出口/, second: /(?<!出)进口(?!额?合计)/, whole: /进出口/ },
]
/** Numbers before and behind among which the whole is looked for. */
const reach = 12

const clauseOf = (lead: string): string => lastClause(lead, ',，。;；:：(')

/** 1—6 月签约 41 个，7—12 月签约 55 个: two numbers that make a third one near by, without a word that says so. */
export function twoPartsOf({ said }: Passage): readonly Division[] {
  return said.flatMap(({ mentions }, sentence) =>
    mentions.flatMap((second, at): readonly Division[] => {
      const words = clauseOf(second.lead)
      const likely = pairs.filter((one) => one.second.test(words) && !one.first.test(words))
      if (likely.length === 0) return []
      const first = mentions.slice(0, at).findLast(({ figure }) => figure.unit === second.figure.unit)
      const pair = first && likely.find((one) => one.first.test(clauseOf(first.lead)))
      if (!first || !pair || [first, second].some((one) => one.turn || isAverage(one))) return []
      const before = [
        ...said.slice(0, sentence).flatMap((one) => one.mentions),
        ...mentions.slice(0, mentions.indexOf(first)),
      ].slice(-reach)
      const behind = mentions.slice(at + 1, at + 1 + reach)
      const isWhole = (one: Mention): boolean =>
        one.figure.unit === second.figure.unit &&
        one.turn === null &&
        Math.min(Number(first.figure.value), Number(second.figure.value)) < Number(one.figure.value) &&
        (pair.whole === null ? sharesNoun(one, second) : pair.whole.test(clauseOf(one.lead)))
      const [total, ...totals] = [...behind, ...before.toReversed()].filter(isWhole)
      return total ? [{ total, totals, parts: [first, second], list: 'likely', instead: [] }] : []
    }),
  )
}

/** 全市新签约 and 7—12 月签约 count the same. */
function sharesNoun(one: Mention, other: Mention): boolean {
  if (/目标|任务|计划|上年|去年/.test(clauseOf(one.lead))) return false
  const noun = clauseOf(other.lead).replaceAll(
    /[^\u4e00-\u9fff]|上半年|下半年|[前四]?三?季度|月|完成|实现/g,
    '',
  )
  const ends = noun.length < 2 ? [''] : [noun.slice(0, 2), noun.slice(-2)]
  return ends.some((word) => clauseOf(one.lead).includes(word))
}
