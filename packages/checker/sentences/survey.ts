import { clauseBefore, isPlain } from './clause.ts'
import type { Division } from './division.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** What people answer when they are asked how content they are. */
const answer =
  /(?:(?:非常|很|十分|比较|较为?|基本)?满意|(?:不太|不|很不|非常不|较不)满意|一般|不了解|不清楚|弃权|未作答|未评价)(?:的|有|为|占|选项|评价)*$/
const content = /(?<!不|不太)满意/
/** Answers that nobody gives beside 满意 unless all of them are told. */
const last = /不满意|一般|不了解|不清楚|弃权/
/** Answers that were counted already: 满意和基本满意 138 份. */
const joined = /和|及|以上|合计|共|与/
/** Questionnaires that can hold an answer. */
const returned = /收回|回收|样本|受访|调查对象|参与|参评|填写/
/** 有效 228 份, 52 份有效问卷 */
const isValid = (one: Mention): boolean =>
  /有效(?!率|回收率)/.test(`${clauseBefore(one)}${one.tail.slice(0, 4)}`)
const fewestAnswers = 3

const isAnswer = (one: Mention): boolean => {
  const words = clauseBefore(one).replace(/^.*[、:：]/, '')
  return isPlain(one) && one.family === 'count' && answer.test(words) && !joined.test(words)
}

/** 有效问卷 228 份。非常满意 151 份，满意 62 份，一般 12 份，不满意 3 份: answers make the questionnaires that hold them. */
export function surveysOf({ said, before }: Passage): readonly Division[] {
  const all = said.flatMap(({ mentions }) => mentions)
  return runsIn(all).flatMap((parts): readonly Division[] => {
    const [first] = parts
    if (!first || !isWhole(parts)) return []
    const heads = [...before, ...all.slice(0, all.indexOf(first))].filter(
      (one) => one.figure.unit === first.figure.unit && isPlain(one) && !isAnswer(one),
    )
    const total = heads.findLast(isValid) ?? heads.findLast((one) => returned.test(clauseBefore(one)))
    if (!total) return []
    // Those that were sent back but are void hold no answer that counts.
    const totals = isValid(total) ? [] : heads.filter((one) => one !== total)
    return [{ total, totals, parts, list: 'likely', instead: [] }]
  })
}

const isWhole = (parts: readonly Mention[]): boolean =>
  parts.length >= fewestAnswers &&
  parts.some((one) => content.test(clauseBefore(one))) &&
  parts.some((one) => last.test(clauseBefore(one))) &&
  new Set(parts.map((one) => clauseBefore(one).replace(/^.*[、:：]/, ''))).size === parts.length

/** Answers in a row, each in the unit of the first; what share they are of all may stand between. */
function runsIn(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const runs: Mention[][] = []
  let isOpen = false
  for (const one of mentions) {
    const run = runs.at(-1)
    if (isAnswer(one)) {
      if (isOpen && run?.[0]?.figure.unit === one.figure.unit) run.push(one)
      else runs.push([one])
      isOpen = true
    } else if (one.family !== 'rate') isOpen = false
  }
  return runs
}
