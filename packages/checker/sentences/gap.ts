import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'
import { comparing } from './turn.ts'

/** By how many percentage points a rate is above or below another: 96.5%，比目标值（95%）高 1.5 个百分点. */
export type Gap = {
  readonly by: Mention
  readonly more: Mention
  readonly less: Mention
}

const above = /^[)\s]*的?[,，]?(?:高|超|多|高出|高于|超出|超过)(?:出|了)?\s*$/
const below = /^[)\s]*的?[,，]?(?:低|少|差|相差|还差|低于)(?:了)?\s*$/
/** 低于目标值 95% 1.7 个百分点: the word stands before the rate that is compared with. */
const namedAbove = /(?:高于|高出|超出|超过|超)[^,，。;；\d]{0,12}$/
const namedBelow = /(?:低于|未达到|少于|差于)[^,，。;；\d]{0,12}$/
const compared = /(?:比|较|离|距|与)[^,，。;；]*$/

/** Gaps between two rates that stand right before, in one sentence. */
export const gapsOf = ({ said }: Passage): readonly Gap[] =>
  said.flatMap(({ mentions }) =>
    mentions.flatMap((by, at): readonly Gap[] => {
      const [one, other] = mentions.slice(Math.max(0, at - 2), at)
      if (one && other && isApart(one, other, by))
        return value(one) > value(other) ? [{ by, more: one, less: other }] : [{ by, more: other, less: one }]
      // What counts as a change of its own is compared by the rule of changes.
      if (by.family !== 'points' || by.turn || !one || !other || !isRate(one) || !isRate(other)) return []
      const direction = directionOf(by, other)
      if (direction === null) return []
      return [direction === 'up' ? { by, more: one, less: other } : { by, more: other, less: one }]
    }),
  )

/** 最高的 98.95%，最低的 94.63%，相差 4.32 个百分点: also of scores; what is compared with a word is a change. */
const isApart = (one: Mention, other: Mention, by: Mention): boolean =>
  by.turn?.direction === 'apart' &&
  [one, other].every(({ lead }) => !comparing.test(lead)) &&
  (by.family === 'points'
    ? [one, other].every(isRate)
    : by.family === 'score' && [one, other].every(({ family }) => family === 'score'))

const value = ({ figure }: Mention): number => Number(figure.value)

const isRate = ({ family, turn, figure }: Mention): boolean =>
  family === 'rate' && turn === null && figure.bound === null

function directionOf(by: Mention, other: Mention): 'up' | 'down' | null {
  const bare = /^[)\s]*$/.test(by.lead)
  if (bare) return namedAbove.test(other.lead) ? 'up' : namedBelow.test(other.lead) ? 'down' : null
  if (!compared.test(other.lead)) return null
  return above.test(by.lead) ? 'up' : below.test(by.lead) ? 'down' : null
}
