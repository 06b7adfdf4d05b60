import { clauseBefore } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** A score with the points that its item is worth: 满分 35 分，得 34 分. */
export type Scored = { readonly score: Mention; readonly full: Mention }

const worth = /(?:满分|分值|标准分|权重|总分值)(?:为|是)?[:：]?\s*$/
const bracketed = /[\u4e00-\u9fff%”"]{2}\(\s*(?:满分|分值|计|共)?(?:为|是)?[:：]?\s*$/
const gained = /(?:得|实得|自评得|评价得|得分)(?:分)?(?:为|是)?[:：]?\s*$/
const others = /加|扣|合计|总|综合|共/

const isScore = ({ family, figure }: Mention): boolean => family === 'score' && figure.bound === null

/** Scores that stand beside the points of their item, in one sentence. */
export const scoredOf = ({ said }: Passage): readonly Scored[] =>
  said.flatMap(({ mentions }) =>
    mentions.flatMap((score, at): readonly Scored[] => {
      if (!isScore(score) || !gained.test(score.lead) || others.test(clauseBefore(score))) return []
      const [before, after] = [mentions[at - 1], mentions[at + 1]]
      // 得 48 分（满分 50 分）: then what stands before is of another item.
      if (after && isScore(after) && /^\s*\(?(?:满分|分值)(?:为)?\s*$/.test(after.lead))
        return [{ score, full: after }]
      return before && isScore(before) && isWorth(before) && follows(score) ? [{ score, full: before }] : []
    }),
  )

const isWorth = ({ lead, tail }: Mention): boolean =>
  worth.test(lead) || (bracketed.test(lead) && tail.startsWith(')'))

/** （35 分）得 34 分, 满分 35 分，自评得 34 分: nothing else is named in between. */
const follows = ({ lead }: Mention): boolean =>
  /^[)\s,，、:：]*(?:自评|评价|实际|本次)?(?:实)?得(?:分)?(?:为|是)?[:：]?\s*$/.test(lead)

const part = /投入|决策|过程|管理|预算执行|产出|效益|效果|满意度|成本|履职|效率/
const whole =
  /(?:综合|自评|评价|最终|总)(?:综合|评价)?(?:总)?(?:得分|评分|分数|分)(?:为|是|共|共计)?[:：]?$|(?:合计|共计|共)(?:得分?)?[:：]?$/

/** Scores of the classes of a form and what they make, in one sentence: 投入 10 分、过程 25 分…… 综合得分 95 分. */
export type ClassScores = { readonly total: Mention; readonly parts: readonly Mention[] }

export const classScoresOf = ({ said }: Passage): readonly ClassScores[] =>
  said.flatMap(({ mentions }): readonly ClassScores[] => {
    const scores = mentions.filter((one) => isScore(one) && one.depth === 0 && !worth.test(one.lead))
    const [total, ...more] = scores.filter((one) => whole.test(clauseBefore(one)))
    const at = total ? scores.indexOf(total) : -1
    // A whole before its list is divided, which is asked elsewhere.
    if (!total || more.length > 0 || at < 2 || at !== scores.length - 1) return []
    const parts = scores.slice(0, at)
    const names = parts.map((one) => part.exec(clauseBefore(one).replace(/^.*、/, ''))?.[0])
    const isList = names.every((name) => name !== undefined) && new Set(names).size === names.length
    return isList && !parts.some(({ lead }) => /扣|加分|满分/.test(lead)) ? [{ total, parts }] : []
  })
