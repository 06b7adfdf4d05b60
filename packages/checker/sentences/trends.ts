import { clauseBefore } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** Numbers of one thing, period after period, and what a text says of their course. */
export type Trend = {
  readonly course: 'up' | 'down'
  /** As it says it: 逐季增加. */
  readonly words: string
  readonly series: readonly Mention[]
}

const claim =
  /^[,，;；、)）]?(?:总体|整体|实现|呈现?|保持|均|依次|数量){0,2}(逐(?:季度?|月份?|年度?)(?:稳步|持续|明显|小幅)?(递增|增加|增长|上升|提高|提升|攀升|扩大|走高|递减|下降|减少|降低|回落|缩小|缩短|压减))/
const falling = /递减|下降|减少|降低|回落|缩小|缩短|压减/
const period = /(?:第?[一二三四1-4]季度?|(?<!\d)\d{1,2}月份?|20\d\d年|[上下]半年|前年|去年|上年|今年|本年)/
const fewest = 3

/** 四个季度分别开行 42 列、63 列、66 列、73 列，逐季增加: what a text says of the course of a series, with the series. */
export const trendsOf = ({ said }: Passage): readonly Trend[] =>
  said.flatMap(({ mentions }) =>
    mentions.flatMap((last, at): readonly Trend[] => {
      const [, words, course] = claim.exec(last.tail) ?? []
      if (words === undefined || course === undefined) return []
      const series = seriesBefore(mentions.slice(0, at + 1), last)
      if (series.length < fewest) return []
      return [{ course: falling.test(course) ? 'down' : 'up', words, series }]
    }),
  )

/** The numbers of one unit that end with the last: each behind a mark, or behind the name of its period. */
function seriesBefore(mentions: readonly Mention[], last: Mention): readonly Mention[] {
  const series: Mention[] = []
  for (const one of mentions.toReversed()) {
    if (one.turn !== null || one.figure.bound !== null) break
    if (one.figure.unit !== last.figure.unit) {
      if (series.length > 0 && isNamed(series.at(-1))) continue
      break
    }
    series.push(one)
    if (!/^[、,，和及]$/.test(one.lead) && !isLink(one)) break
  }
  return series.toReversed()
}

const isNamed = (one: Mention | undefined): boolean => one !== undefined && period.test(clauseBefore(one))

/** Behind a mark comes the name of a period: another number of the series stands before it. */
const isLink = ({ lead }: Mention): boolean =>
  /^[、,，;；和及]/.test(lead) && period.test(lead) && lead.length < 14
