import type { Mention } from './mention.ts'

/** By how much something grew or shrank: 比上年增加 5 万元, 较预算下降 3.2%. */
export type Turn = {
  readonly direction: 'up' | 'down' | 'apart'
  /** Against what: the year before, the budget, a number that the words name with 比, or whatever stands before. */
  readonly against: 'lastYear' | 'budget' | 'initialBudget' | 'said' | null
}

const up =
  /(?:增加|增长|净增|多支出|超支|超出|提高|上升|上涨|增幅|增速|增收|(?:比|较).{0,8}多)(?:额|了|约|达|为|到)?\s*[:：]?\s*$/
const down =
  /(?:减少|净减|下降|降低|压减|压缩|节约|节省|回落|下滑|降幅|减支|少支出|(?:比|较).{0,8}少)(?:额|了|约|达|率|为)?\s*[:：]?\s*$/
/** 增加到, 下降至 name the level that was reached. */
const level = /(?:到|至)\s*$/
/** 由 20 天压减为 15 天 */
const leadsTo = /^[^,，。;；]*(?:[增减降升高低缩压]|缩短|精简)为\s*$/
const from = /(?:由|从)[^,，。;；]*$/

/** 压缩 of time, 精简 of steps: by how many per cent; 缩短 5 天 is a number of days. */
const shortened = /(?:缩短|缩减|压降|精简|缩小)(?:了|约|达|幅度|比例|率|为)*\s*$/

const references: readonly (readonly [RegExp, NonNullable<Turn['against']>])[] = [
  [/(?:比|较|同比|相比|与).{0,14}(?:上年|去年|上一年|同期|20\d\d\s*年(?!初?预算))|同比|上年同期/, 'lastYear'],
  [/(?:比|较|相比|与).{0,14}(?:年初|初预算)/, 'initialBudget'],
  [/(?:比|较|相比|与).{0,14}预算/, 'budget'],
]

/** 比目标 18 亿元少 1.8 亿元: the words between two numbers that compare them. */
const more = /^\s*的?(?:多|高|超)(?:了|出)?\s*$/
const less = /^\s*的?(?:少|低|短)(?:了|出)?\s*$/
const apart = /(?:相差|差距为)\s*$/
export const comparing = /(?:比|较|与|低于|高于)[^,，。;；]*$/

/** Whether the words right before a number make it a change, and of what against what. */
export function turnOf(lead: string, family: Mention['family'], ahead = ''): Turn | null {
  if (level.test(lead) || (leadsTo.test(lead) && from.test(ahead))) return null
  if (apart.test(lead)) return { direction: 'apart', against: 'said' }
  if (comparing.test(ahead) && (more.test(lead) || less.test(lead)))
    return {
      direction: more.test(lead) ? 'up' : 'down',
      against: references.find(([words]) => words.test(ahead))?.[1] ?? 'said',
    }
  const direction = up.test(lead)
    ? 'up'
    : down.test(lead) || (family === 'rate' && shortened.test(lead))
      ? 'down'
      : null
  if (direction === null) return null
  const against = references.find(([words]) => words.test(lead))?.[1] ?? null
  // 净增 14 家 is a number of things, unless it says against what.
  if (against === null && /净[增减]\s*$/.test(lead)) return null
  // 节约 3 万元 and 增加 5 人 without a comparison are things done, unless a share follows what was compared before.
  return { direction, against: family === 'points' && against === null ? 'lastYear' : against }
}
