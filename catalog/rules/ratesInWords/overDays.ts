import { dailyMeansOf, judge, type Passage, type RelationClaim, termOfMention } from '@hengjian/checker'
import { inUnitOf } from './pairs.ts'

/** The year, and its working days by the calendars of several years. */
const years = [365, 366, 360]
const workingDays = { from: 245, to: 255 }
/** What is open on fewer days of a year would say so. */
const fewestDays = 200

/** 全年 18460 辆次，日均 61.5 辆次: a mean for each day is over the days of the year, where no others are told. */
export const overDays = (passage: Passage): readonly RelationClaim[] =>
  dailyMeansOf(passage).flatMap(({ rate, part }): readonly RelationClaim[] => {
    const [mean, sum] = [termOfMention(rate), inUnitOf(rate, termOfMention(part))]
    const relationOf = (days: number) => {
      const figure = {
        ...sum.figure,
        id: `${sum.figure.id} 天数`,
        value: String(days),
        unit: '',
        precision: 0,
      }
      return { kind: 'ratio' as const, rate: mean, part: sum, whole: { ...sum, label: '全年天数', figure } }
    }
    if (years.some((days) => judge(relationOf(days)).kind !== 'wrong')) return []
    const days = Number(sum.figure.value) / Number(mean.figure.value)
    if (days >= workingDays.from && days <= workingDays.to) return []
    const relation = relationOf(365)
    const atMost = days >= fewestDays && days <= 366 ? 'notice' : 'warning'
    return [{ relation, document: passage.document, certainty: 0.6, atMost, fitsOtherwise: true }]
  })
