import type { Sentence } from '@hengjian/checker'

/** A day or month of which a sentence tells as of something past. */
export type ToldDate = { readonly printed: string; readonly day: number; readonly at: number }

const date = /(20\d\d)\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/g
/** 2025年3月底前, 2022年7月至2024年6月: a deadline, or the end of a span. */
const until = /^\s*(?:底|末|份)?\s*(?:之?前|以前|止|到期|至|到|起|[-—–~～])/
const from = /(?:至|到|[-—–~～])\s*$/
/** Words of what is only meant to happen, or holds until then. */
const planned =
  /将|拟|计划|预计|力争|争取|确保|限期|期限|届满|到期|有效|截止|目标|安排在|推迟|延期|顺延|规划|合同|约定|工期|下一步/

/** Dates of a sentence that says what has happened. */
export const toldIn = ({ text: { text }, intention }: Sentence): readonly ToldDate[] =>
  intention || !text.includes('20') || planned.test(text)
    ? []
    : [...text.matchAll(date)].flatMap(({ 0: printed, 1: year, 2: month, 3: day = '0', index }) => {
        const end = index + printed.length
        if (until.test(text.slice(end)) || from.test(text.slice(0, index))) return []
        return [{ printed, day: Number(year) * 10_000 + Number(month) * 100 + Number(day), at: index }]
      })
