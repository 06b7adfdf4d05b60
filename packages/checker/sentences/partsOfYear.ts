import { isAverage } from './averages.ts'
import { clauseBefore, isPlain } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** The numbers of all quarters, halves or months of a year, told one after the other. */
export type YearInParts = {
  readonly parts: readonly Mention[]
  /** What is counted, as far as the words before the first number say: 开行. */
  readonly words: string
}

const names: readonly (readonly RegExp[])[] = [
  [
    /(?:第?一|1|首)季度?(?!末)/,
    /(?:第?[二2])季度?(?!末)/,
    /(?:第?[三3])季度?(?!末)/,
    /(?:第?[四4])季度?(?!末)/,
  ],
  Array.from({ length: 12 }, (_, at) => new RegExp(`(?<!\\d)${at + 1}月(?!底|末|\\d)`)),
]
const summary = /(?:^|各|每|分|一至四|1[-—–~至]4)季度[^,，。;；]{0,8}?分别/
/** 四个季度 is read as a number of its own. */
const four = /^[四4]个?$/
const ofRates = /率|均|增长|增速|占|同比|环比|计划|目标|累计/

/** Every year that a paragraph tells by its quarters or months, a list for each unit. */
export function yearsInPartsOf({ said }: Passage): readonly YearInParts[] {
  return said.flatMap(({ mentions }) => [
    ...named(mentions).map((parts) => ({ parts, words: wordsOf(parts[0]) })),
    ...summarised(mentions).map((parts) => ({ parts, words: wordsOf(parts[0]) })),
  ])
}

/** 四个季度分别开行 42 列、63 列、66 列、73 列 */
function summarised(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  return mentions.flatMap((first, at): readonly (readonly Mention[])[] => {
    const words = first.lead
    if (words.startsWith('季度') && !four.test(mentions[at - 1]?.figure.printed ?? '')) return []
    if (!summary.test(words) || ofRates.test(words.slice(words.search(summary)))) return []
    const parts = mentions.slice(at, at + 4)
    const next = mentions[at + 4]
    const isList =
      parts.length === 4 &&
      parts.every((one) => isPlain(one) && one.figure.unit === first.figure.unit) &&
      parts.slice(1).every(({ lead }) => /^[、,，和及]$/.test(lead)) &&
      !(next && /^[、和及]$/.test(next.lead))
    return isList ? [parts] : []
  })
}

/** 一季度 2 笔 1360 万元，二季度 3 笔 3170 万元，…: for every unit that each of them has, its first number. */
function named(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  return names.flatMap((periods): readonly (readonly Mention[])[] => {
    const starts: number[] = []
    for (const [at, one] of mentions.entries()) {
      const period = periods[starts.length]
      if (period?.test(clauseBefore(one)) && isOne(clauseBefore(one), periods)) starts.push(at)
    }
    if (starts.length < periods.length) return []
    const items = starts.map((from, at) => itemFrom(mentions, from, starts[at + 1]))
    const units = [...new Set((items[0] ?? []).map(({ figure }) => figure.unit))]
    return units.flatMap((unit): readonly (readonly Mention[])[] => {
      const parts = items.flatMap((item) => item.find(({ figure }) => figure.unit === unit) ?? [])
      return parts.length === items.length && parts.every((one) => isPlain(one) && !isAverage(one))
        ? [parts]
        : []
    })
  })
}

/** 三、四季度 and 前三季度 are more than one of them. */
const isOne = (words: string, periods: readonly RegExp[]): boolean =>
  !/前|、|至|[-—~–]|上年|去年|占|均|率|计划|目标/.test(words) &&
  periods.filter((period) => period.test(words)).length === 1

/** The number that names a period, and those that follow it without words that begin anything else. */
function itemFrom(mentions: readonly Mention[], from: number, next: number | undefined): readonly Mention[] {
  const rest = mentions.slice(from + 1, next ?? from + 4)
  const end = rest.findIndex(
    ({ lead }) => /[;；]|季度|全年|合计|共计|占/.test(lead) || (next === undefined && lead.length > 6),
  )
  return mentions.slice(from, from + 1 + (end < 0 ? rest.length : end))
}

/** 拨付, 开行: what the numbers are of. */
const wordsOf = (first: Mention | undefined): string =>
  first
    ? clauseBefore(first).replaceAll(
        /第?[一二三四1-4]季度?|各?季度|分季度看?|分别|完成|实现|其中|[\d:：、为是的]|月/g,
        '',
      )
    : ''
