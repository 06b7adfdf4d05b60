import { comparableUnits } from '../relations/units.ts'
import { isPlain } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage, Said } from './passage.ts'

/** By how much a result misses or passes what was aimed at: 比目标低 2.6 个百分点, 超目标 3 个, 目标 20 个，实际 18 个，差 2 个. */
export type ToAim = {
  readonly by: Mention
  /** What may have been reached, of the numbers before it in the sentence, the nearest first. */
  readonly results: readonly Mention[]
  /** What was aimed at, where the sentence prints it. */
  readonly aim: Mention | null
  /** The words that say of what it is, from the last such difference of the sentence on, numbers left out. */
  readonly words: string
  /** 超过目标 40 家 may be said of the target itself; 比目标多 6 家 only of the difference. */
  readonly isPlain: boolean
  /** 序时进度 is no number that anybody sets. */
  readonly isOfTime: boolean
}

const aim =
  '(?:目标|任务|计划|预期|指标值|要求|序时进度|时间进度)(?:任务|目标|要求)?(?:值|数|进度)?(?:相比|相差|还|仅|略|只)?'
const side =
  '(?:偏?低|偏?高|少|多|差|短|欠|缺|短缺|短少|超|超过|高出|低出|多出|相差|增加|减少|缩短|压缩|压减|提高|提升|降低|(?:还|尚|仍)?有)(?:出|了|约|完成)?'
/** What a number that is printed may be called besides. */
const printed = new RegExp(`${aim}|规定|约定|标准|时限|限额|承诺`)
/** 比目标低, 与目标相比少, 离年度计划还差 */
const compared = new RegExp(`(?:比|较|距离?|离|与|同)[^,，。;；\\d]{0,12}${aim}[,，]?${side}$`)
/** 低于目标, 超年度计划 */
const beyond = new RegExp(
  `(?:低于|少于|未达到?|不及|差于|高于|多于|优于|超过|超出|超额|高出|超)(?:了)?[^,，。;；\\d]{0,6}${aim}$`,
)
/** 比（目标）95% …低, 低于 85% 的目标 … */
const named = new RegExp(
  `(?:比|较|距离?|离|与|同|低于|高于|超出|超过|少于|多于|未达到?)[^,，。;；\\d]{0,14}$`,
)
const behindNamed = new RegExp(`^[)\\s]*的?(?:年度)?(?:${aim}|相比)?[,，]?(?:${side})?$`)
/** 未达目标，差; 目标未完成，缺口 */
const missed = new RegExp(
  `${aim}[^,，。;；\\d]{0,6}[,，](?:还|仅|只)?(?:差|少|低|缺|缺口|相差|超|超出)(?:了|约)?$`,
)
const bare = /^[)\s]*[,，](?:还|仅|只)?(?:偏?差|相差|缺口|缺|超出|超|[少多][^,，。;；\d]{0,3})(?:了|约)?$/
/** 超额完成 9 家, of what was reached right before. */
const over = /^[)\s]*[,，]?(?:超额|超)完成(?:了)?$/
/** 还有 7 个未完成, 有 1.5 个百分点的差距 */
const left = /有$/
const leftBehind = /^的?(?:差距|缺口|未完成|没有完成|没完成)/
const aimed = /(?:目标|任务|计划)(?:任务)?(?:值|数)?(?:为|是|[:：])?(?:完成|不低于|不少于|达到|≥)?$/
const ofTime = /序时进度|时间进度/

/** Numbers farther away are of something else. */
const reach = 4

/** Every difference to a target that the sentences of a paragraph state with a number. */
export const toAimsOf = ({ said }: Passage): readonly ToAim[] => said.flatMap(toAimsIn)

/** Without one of these words a sentence says nothing of a target. */
const hint = /目标|任务|计划|预期|指标值|要求|进度|规定|约定|标准|时限|限额|承诺|超额|超完成/

function toAimsIn({ sentence, mentions }: Said): readonly ToAim[] {
  if (!hint.test(sentence.text.text)) return []
  const found: ToAim[] = []
  let from = 0
  for (const [at, by] of mentions.entries()) {
    const read = readAt(mentions, at)
    if (!read) continue
    const before = mentions.slice(Math.max(0, at - reach), at).toReversed()
    const results = before.filter((one) => one !== read.aim && isOf(one, read.aim ?? by) && isOf(one, by))
    const leads = mentions.slice(from, at + 1).map(({ lead }) => lead)
    found.push({ by, results, words: leads.join('，'), ...read })
    from = at + 1
  }
  return found
}

/** Whether a number can be what a difference is of: points lie between rates, everything else between numbers of its unit. */
function isOf(one: Mention, by: Mention): boolean {
  if (by.family === 'points') return one.family === 'rate'
  // 超目标 12.5% is said of amounts, and by mistake of rates.
  if (by.family === 'rate') return one.family === 'rate' || isPlain(one)
  return one.family === by.family && one.turn === null && comparableUnits(one.figure.unit, by.figure.unit)
}

function readAt(
  mentions: readonly Mention[],
  at: number,
): Pick<ToAim, 'aim' | 'isPlain' | 'isOfTime'> | null {
  const by = mentions[at] as Mention
  if (by.family === 'score' || by.figure.bound !== null || Number(by.figure.value) <= 0) return null
  const { lead, tail } = by
  if (left.test(lead) && !leftBehind.test(tail)) return null
  const last = mentions[at - 1]
  const told = mentions.slice(Math.max(0, at - reach), at).findLast((one) => isAim(one) && isOf(one, by))
  if (compared.test(lead) || missed.test(lead))
    return { aim: told ?? null, isPlain: true, isOfTime: ofTime.test(lead) }
  if (beyond.test(lead) || (over.test(lead) && last && isOf(last, by)))
    return { aim: told ?? null, isPlain: false, isOfTime: ofTime.test(lead) }
  if (last && isOf(last, by) && named.test(last.lead) && behindNamed.test(lead)) {
    const words = `${last.lead}${lead}`
    return printed.test(words) && /[^)\s]/.test(`${lead}${named.exec(last.lead)?.[0] ?? ''}`)
      ? { aim: last, isPlain: true, isOfTime: ofTime.test(words) }
      : null
  }
  // 目标 20 个，实际 18 个，完成率 90%，差 2 个
  const isMissed =
    (bare.test(lead) || left.test(lead)) && mentions.slice(Math.max(0, at - reach), at).some(isAimed)
  return isMissed ? { aim: told ?? null, isPlain: true, isOfTime: false } : null
}

const isAim = ({ lead, turn }: Mention): boolean =>
  turn === null && aimed.test(lead) && !compared.test(lead) && !beyond.test(lead)
const isAimed = ({ lead }: Mention): boolean => /目标|任务|计划/.test(lead)

const below = /低|少|差|不及|未达|欠|缺|短|慢/

/** The target that a result and what it misses or passes it by imply. */
export const impliedAim = ({ by }: ToAim, result: Mention): number => {
  const step = Math.abs(Number(by.figure.value))
  return Math.abs(Number(result.figure.value)) + (below.test(by.lead.slice(-12)) ? step : -step)
}
