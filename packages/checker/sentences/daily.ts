import { comparableUnits } from '../relations/units.ts'
import { isAverage } from './averages.ts'
import { clauseBefore, isPlain } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** An average for each day of a year, with the number that the year had of it. */
export type DailyMean = { readonly rate: Mention; readonly part: Mention }

const daily = /日均|(?:平均)?每[日天]/
const ofYear = /全年|年度|(?:20\d\d|本|当)年(?!\d{1,2}月)/
/** Days of something that lasts less than a year, or that works on some of its days only. */
const ofPart =
  /\d月|季度|半年|[上中下]旬|假期|节日?|期间|展期|会期|工作日|开放日|暑|寒假|当[日天]|开园|开馆|试运行/
const isDays = ({ figure: { unit } }: Mention): boolean => /^(?:个?工作)?[天日]$/.test(unit)

/** 全年进出区车辆 18460 辆次，日均 50.6 辆次: no other number of days is told in its paragraph, or in the one before. */
export function dailyMeansOf({ said, before }: Passage): readonly DailyMean[] {
  if ([...before, ...said.flatMap(({ mentions }) => mentions)].some(isDays)) return []
  return said.flatMap(({ sentence, mentions }, place) =>
    mentions.flatMap((rate, at): readonly DailyMean[] => {
      const part = mentions[at - 1]
      if (!part || !isPlain(rate) || !isPlain(part) || !isAverage(rate) || isAverage(part)) return []
      if (!daily.test(clauseBefore(rate)) || /[;；]/.test(rate.lead)) return []
      const words = sentence.text.text.slice(0, rate.figure.start).replaceAll(/\s/g, '')
      const above = said.slice(0, place).map((one) => one.sentence.text.text)
      if (![...above, words].some((text) => ofYear.test(text)) || ofPart.test(words)) return []
      return comparableUnits(part.figure.unit, rate.figure.unit) ? [{ rate, part }] : []
    }),
  )
}
