import type { Sentence } from '@hengjian/checker'

/** A year in which something is still to be done although it is over, with its place in the sentence. */
export type PastPlan = { readonly words: string; readonly at: number; readonly isSure: boolean }

/** 2023年6月底前, 2023年底前: a deadline. */
const deadline =
  /(20\d\d)\s*年(?:度)?\s*(?:\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?(?:内|(?:底|末|初|份)?\s*(?:之?前|以前))/g
/** 确保2023年, 提前开展2023年: what is aimed at, and when. */
const aimed =
  /(?:确保|力争|争取|提前(?:开展|安排|谋划|编制|启动|下达)?|谋划(?:好)?|将(?:随|于|在)|拟(?:于|在)|计划(?:于|在))\s*(20\d\d)\s*年/g
/** 转2021年继续办理: what is left goes on later. */
const carried =
  /(?:结?转(?:入|至|到)?|延(?:期)?[至到]|推迟[至到]|顺延[至到])\s*(20\d\d)\s*年(?:度)?(?:继续|使用|办理|实施|支付|完成|验收)/g
/** What was planned once is told as such. */
const told = /已|原|曾|了|按照|约定|要求|未能|没有|上年|往年|超期|逾期/

/**
 * Plans for a time that is over. What a section on the next steps sets out lies behind the year that is reported on;
 * elsewhere only what lies before that year is surely past.
 */
export function pastPlansIn({ text: { text }, intention }: Sentence, year: number): readonly PastPlan[] {
  if (!text.includes('20')) return []
  const latest = intention ? year : year - 1
  return text.split(/(?<=[，。；,;])/).flatMap((clause, index, clauses) => {
    if (told.test(clause)) return []
    const before = clauses.slice(0, index).join('').length
    const found = (pattern: RegExp, last: number): readonly PastPlan[] =>
      [...clause.matchAll(pattern)].flatMap((match) =>
        Number(match[1]) > last
          ? []
          : [
              {
                words: clause.slice(match.index, match.index + 20).replace(/[，。；,;].*$/s, ''),
                at: before + match.index,
                isSure: Number(match[1]) < year,
              },
            ],
      )
    const [first] = [
      ...(intention ? found(deadline, latest) : []),
      ...found(aimed, latest),
      ...found(carried, year - 1),
    ]
    return first ? [first] : []
  })
}
