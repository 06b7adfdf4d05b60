import type { Sentence } from '@hengjian/checker'

/** A day or month of which a sentence tells as of something past. */
export type ToldDate = { readonly printed: string; readonly day: number; readonly at: number }

/** A date without a year is of the year that the sentence named before it. */
const date = /(?:(20\d\d)\s*年\s*)?(?<![\d.])(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/g
/** 2025年3月底前, 2022年7月至2024年6月: a deadline, or the end of a span. */
const until = /^\s*(?:底|末|份)?\s*(?:之?前|以前|止|到期|至|到|起|[-—–~～])/
const from = /(?:至|到|[-—–~～])\s*$/
/** Words of what is only meant to happen, or holds until then; 较计划少 compares with what was meant. */
const planned =
  /将|拟|(?<![较比照])计划|预计|力争|争取|确保|限期|期限|届满|到期|有效|截止|目标|安排在|推迟|延期|顺延|规划|合同|约定|工期|下一步/
/** Steps of an evaluation lead to its report, so that the end of their span is told of, too. */
const steps = /自评|评价|形成报告|撰写|收集|汇总|核实|核对|复核/

/** Dates of a sentence that says what has happened, part by part: 期间满意度高出目标 plans nothing. */
export const toldIn = ({ text: { text }, intention }: Sentence): readonly ToldDate[] => {
  if (intention || !text.includes('20') || !text.includes('月')) return []
  const parts = text.split(/(?<=[；;])/)
  return parts.flatMap((part, at) => {
    const before = parts.slice(0, at).join('')
    return datesIn(part).map((one) => ({ ...one, at: before.length + one.at }))
  })
}

function datesIn(text: string): readonly ToldDate[] {
  if (planned.test(text)) return []
  let named: string | undefined
  return [...text.matchAll(date)].flatMap(({ 0: printed, 1: year, 2: month, 3: day = '0', index }) => {
    const isEnd = from.test(text.slice(0, index))
    const isOfNamed = year === undefined
    named = year ?? named
    // Without a year only the end of a step is sure to be of the year before it.
    if (named === undefined || ((isOfNamed || isEnd) && !(isEnd && day !== '0' && steps.test(text))))
      return []
    if (until.test(text.slice(index + printed.length))) return []
    return [{ printed, day: Number(named) * 10_000 + Number(month) * 100 + Number(day), at: index }]
  })
}
