import { halfWidth } from '../figures/halfWidth.ts'
import { clauseBefore } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** A grade that a text gives with the score it is of: 综合得分 96 分，等次为“优”. */
export type Graded = { readonly score: Mention; readonly grade: string; readonly quote: string }

/** Bands of a scale that a text prints, the highest first. */
export type Legend = readonly { readonly from: number; readonly grade: string }[]

const overall =
  /(?:综合|自评|评价|绩效|最终|总)[^,，。;；]{0,6}(?:得分|评分|分数|总分|分)(?:为|是|达|共|共计)?[:：]?$|^总(?:得)?分(?:为|是)?[:：]?$/
const names = '优秀|优|良好|良|中等|中|一般|不合格|合格|较差|差'
const given = new RegExp(
  `(?:等[级次]|评定|评为|结果|结论)[^,，。;；\\d]{0,6}?(?:为|是|属于|:)?\\s*[“"']?(${names})[”"']?(?:等?[级次])?(?=$|[,，。;；)、\\s])`,
)
/** 处于“良”（80分至90分）区间: the grade is the name of its band. */
const banded = new RegExp(`(?:处于|属于|位于|落在|列入)[“"']?(${names})[”"']?(?:\\s*\\(|等?[级次]|[档区]|$)`)
const otherScale = /满分(?:为|是)?\s*(?!100)\d|折算|换算|项目\d+个|\d+个项目|上年|去年/

const shortened = (grade: string): string => {
  const [first = ''] = grade
  return grade === '较差' ? '差' : '优良中'.includes(first) ? first : grade
}

/** Grades of a paragraph, where one score and one grade stand in a sentence, or the grade opens the next. */
export const gradesOf = ({ said }: Passage): readonly Graded[] =>
  said.flatMap(({ sentence, mentions }, at): readonly Graded[] => {
    const scores = mentions.filter(
      (one) => one.family === 'score' && overall.test(clauseBefore(one).replace(/\d{4}年度?/, '')),
    )
    const [score] = scores
    const next = said[at + 1]?.sentence.text.text ?? ''
    const own = halfWidth(sentence.text.text)
    if (!score || scores.length > 1 || otherScale.test(own) || bands(own).length > 3) return []
    const text = own.slice(score.figure.end)
    const found =
      given.exec(text) ??
      banded.exec(text) ??
      (/^\s*(?:综合|评价|评定|自评)*等[级次]/.test(next) ? given.exec(halfWidth(next)) : null)
    return found?.[1] === undefined ? [] : [{ score, grade: shortened(found[1]), quote: own.slice(-60) }]
  })

const band = new RegExp(
  `(\\d{2,3})\\s*分?\\s*(?:\\([^()]{0,6}\\))?\\s*(?:(以上|及以上|以下)|[-~—–至到]+\\s*(\\d{2,3})\\s*分?)\\s*(?:\\([^()]{0,8}\\))?\\s*(?:的|评定|等[级次]|[,，])*\\s*(?:为|是|:)?\\s*[“"']?(${names})`,
  'g',
)
const reversed = new RegExp(
  `(${names})[”"']?\\s*[(:]\\s*(\\d{2,3})\\s*分?\\s*(?:\\([^()]{0,6}\\))?\\s*(?:(以上|及以上|以下)|[-~—–至到]+\\s*(\\d{2,3}))`,
  'g',
)

/** What both have in common: a number with its bound. */
const bound = /\d\s*分?\s*(?:\([^()]{0,6}\))?\s*(?:及?以[上下]|[-~—–至到])/

function bands(text: string): Legend {
  if (!bound.test(text)) return []
  const forward = [...text.matchAll(band)].map(([, one, word, other, grade]) => ({ one, word, other, grade }))
  const back = [...text.matchAll(reversed)].map(([, grade, one, word, other]) => ({
    one,
    word,
    other,
    grade,
  }))
  const found = forward.length >= back.length ? forward : back
  return found.map(({ one, word, other, grade }) => ({
    from: word === '以下' ? 0 : Math.min(Number(one), Number(other ?? one)),
    grade: shortened(grade ?? ''),
  }))
}

/** The scale that a sentence prints, from the best grade down to the worst; null where it prints none, or half of one. */
export function legendIn(sentence: string): Legend | null {
  if (!/优|合格/.test(sentence)) return null
  const found = bands(halfWidth(sentence)).toSorted((one, other) => other.from - one.from)
  const isWhole =
    found.length > 2 &&
    found.at(-1)?.from === 0 &&
    new Set(found.map(({ from }) => from)).size === found.length
  return isWhole ? found : null
}
