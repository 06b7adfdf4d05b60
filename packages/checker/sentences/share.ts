import { comparableUnits } from '../relations/units.ts'
import { averageOf, isAverage } from './averages.ts'
import { lastClause } from './clause.ts'
import type { Mention } from './mention.ts'
import { executed, execution } from './execution.ts'
import { outOf } from './outOf.ts'
import { pairsOf } from './pairsOf.ts'
import { itemAt } from './priced.ts'
import { type Around, ofWhole, partOfWhole, sharesInOrder } from './partOfWhole.ts'
import type { Passage } from './passage.ts'

/** A rate that a text states, with the numbers that it can be the ratio of. */
export type Share = {
  readonly rate: Mention
  /** The likeliest first. */
  readonly pairs: readonly SharePair[]
  /** Whether the words leave one reading: then a rate that does not follow is wrong. */
  readonly sure: boolean
  /** Whether there is no other pair that it could be. */
  readonly only: boolean
  /** The name of a whole that the paragraph does not give. */
  readonly told?: string
  /** The pair that is meant, and one of another whole that gives the rate: of the budget at the beginning of the year. */
  readonly mistaken?: { readonly meant: SharePair; readonly taken: SharePair }
}

export type SharePair = {
  readonly part: Mention
  /** What counts as part besides: 满意 99 份、基本满意 13 份. */
  readonly besides?: readonly Mention[]
  readonly whole: Mention
  /** What the whole is made of besides, where a text only gives its parts. */
  readonly with?: readonly Mention[]
}

const completion = /完成|目标|任务|计划/
const target = /目标|任务|计划/
const kind = /([\u4e00-\u9fff]{2})(?:率|度)(?:为|达到?|是|约|均?达|[:：])*\s*$/
/** Numbers farther away are not what a rate is of. */
const reach = 12
/** Every pair is computed. */
const mostPairs = 40
/** Rates that compare with another time, or are computed from more than two numbers. */
const others = /增长|增速|增幅|下降|降幅|节约|变动|调整率|降低|同比|环比|提高|及格线|利率|税率|费率|汇率/

/** 比 2020 年 64 列 */
const ofBefore = /(?:比|较|与)(?:上年|去年|20\d\d\s*年)[^,，。;；]*$/

/** Every rate of a paragraph that its own numbers give. */
export function sharesOf({ said, before }: Passage): readonly Share[] {
  return said.flatMap(({ mentions }, sentence): readonly Share[] => {
    if (!mentions.some(isAsked)) return []
    const past = [
      ...(sentence < 2 ? before : []),
      ...said.slice(Math.max(0, sentence - 2), sentence).flatMap((one) => one.mentions),
    ]
      .slice(-reach)
      .filter(isAmount)
    return mentions.flatMap((rate, at): readonly Share[] => {
      if (!isAsked(rate)) return []
      const own = mentions.slice(0, at).filter(isAmount)
      const behind = mentions.slice(at + 1).filter(isAmount)
      // 13 家、每家 6 万元: a price is no average.
      if (isAmount(rate)) return itemAt(mentions, at) ? [] : averageOf(rate, own, past, behind)
      // 完成年度任务（4 个）的 325%: the words stand before the number in the bracket.
      const ahead = /^[)\s的]*$/.test(rate.lead) ? (mentions[at - 1]?.lead ?? '') : ''
      const words = `${ahead}${rate.lead}`.replace(/^.*[;；。]/, '')
      const share = sharesInOrder(rate, mentions) ?? shareAt(rate, words, { own, past, mentions }, behind)
      return share && (share.pairs.length > 0 || share.told !== undefined)
        ? [{ ...share, pairs: share.pairs.slice(0, mostPairs) }]
        : []
    })
  })
}

/** Rates, and averages. */
const isAsked = (one: Mention): boolean =>
  one.family === 'rate' ? one.turn === null && one.figure.bound === null : isAmount(one) && isAverage(one)

const isAmount = ({ family, turn }: Mention): boolean =>
  turn === null && (family === 'amount' || family === 'count')

function shareAt(rate: Mention, clause: string, around: Around, after: readonly Mention[]): Share | null {
  const { own, past } = around
  const known = ofTrade(rate, clause, own)
  if (known) return known
  // 比 2020 年 64 列、占 34.41%提高 5.34 个百分点: the whole of that year is not told.
  if (/^[、,，]占[^,，。;；]{0,4}$/.test(rate.lead) && ofBefore.test(own.at(-1)?.lead ?? '')) return null
  const [share, whole] = ofWhole.exec(clause) ?? []
  // 占引进项目 28 个的 53.57%: the whole stands with its number.
  const [part, last] = own.slice(-2)
  if (/^\s*的\s*$/.test(rate.lead) && part && last && /占/.test(clauseOf(last.lead)))
    return { rate, pairs: pairsOf([part], [last]), sure: true, only: true }
  if (whole !== undefined && !target.test(whole))
    return partOfWhole(rate, { whole, part: clause.slice(0, -(share ?? '').length) }, around)
  // 分别为目标的 100% 和 110%: each of another number of the list before it.
  if (others.test(clause) || /分别/.test(clauseOf(clause))) return null
  if (execution.test(clause)) return executed(rate, clause, own, past, after)
  if (completion.test(clause) && !/率/.test(clause.replace(/完成率|达成率/, '')))
    return completed(rate, afterSemicolon(own, rate), past, after)
  const told = outOf(rate, own)
  if (told) return { rate, pairs: pairsOf([told.part], [told.whole]), sure: true, only: true }
  const stem = kind.exec(clause.replace(/\([^()]*\)\s*$/, ''))?.[1]
  return stem === undefined ? null : ofKind(rate, stem, own, past)
}

/** Rates of the trade: the words of the rate, of its part and of its whole. */
const trade: readonly (readonly [rate: RegExp, part: RegExp, whole: RegExp])[] = [
  [/控制率|控编率|使用率|在编率|在职率|在岗率|满编率/, /在职|实有|在岗|现有|在编|年末/, /编制/],
  [/控制率/, /决算|支出|实际/, /预算|[加整]后/],
  [/到位率/, /到位/, /合同|计划|总投资|下达|预算|协议/],
  [/回收率|回复率/, /回收|收回/, /发放|发出/],
  [/利用率|使用率/, /在用|使用|利用/, /总额|合计|原值|全部|总数/],
]

function ofTrade(rate: Mention, clause: string, own: readonly Mention[]): Share | null {
  const ownWords = clauseOf(clause)
  for (const [words, partWords, wholeWords] of trade) {
    if (!words.test(ownWords)) continue
    const named = own.filter(({ lead }) => wholeWords.test(clauseOf(lead)))
    // 行政编制 28 名，工勤编制 2 名，合计 30 名
    const sum =
      named.length < 2 ? undefined : own.find((one) => one === own[own.indexOf(named.at(-1) as Mention) + 1])
    const wholes = sum && /(?:合计|共计|总计|共)$/.test(clauseOf(sum.lead)) ? [sum] : named.toReversed()
    const parts = own
      .filter((one) => !named.includes(one) && !wholes.includes(one) && partWords.test(clauseOf(one.lead)))
      .toReversed()
    const pairs = pairsOf(parts.map(asPeople), wholes.map(asPeople))
    if (pairs.length > 0) return { rate, pairs, sure: wholes.length === 1, only: pairs.length === 1 }
  }
  return null
}

/** 编制 130 个, 在职 118 人: posts are counted as the people who hold them. */
const asPeople = (one: Mention): Mention =>
  /编制|在职|在岗|实有/.test(one.lead) && /^[个名]$/.test(one.figure.unit)
    ? { ...one, figure: { ...one.figure, unit: '人' } }
    : one

/** What stands in the same train of thought as a number: behind the last ； before it. */
function afterSemicolon(own: readonly Mention[], rate: Mention): readonly Mention[] {
  if (/[;；]/.test(rate.lead)) return []
  const from = own.findLastIndex(({ lead }) => /[;；]/.test(lead))
  return from < 0 ? own : own.slice(from)
}

const clauseOf = (lead: string): string => lastClause(lead)

/** 新引进项目 13 个，完成年度任务（4 个）的 325% */
function completed(
  rate: Mention,
  own: readonly Mention[],
  past: readonly Mention[],
  after: readonly Mention[],
): Share | null {
  const isTarget = ({ lead, tail }: Mention): boolean =>
    !/超(?:出|过|额)?(?:年度)?(?:目标|任务|计划)$/.test(clauseOf(lead)) &&
    (/^\s*的(?:年度|全年)?(?:目标|任务|计划)/.test(tail) ||
      (target.test(clauseOf(lead)) && !/^[^目任计]*完成(?!年|省|市|全|目|任)/.test(clauseOf(lead))))
  // 完成省定目标 124.4%（目标 240 亿元）
  const behind = after
    .slice(0, 1)
    .filter(({ lead }) => /^\s*\((?:[^()\d]{0,8}(?:目标|任务|计划)[^()\d]{0,4})$/.test(lead))
  const targets = [...behind, ...own.filter(isTarget).toReversed()]
  const here = own.filter((one) => !isTarget(one)).toReversed()
  // A page breaks its lines: the number done stands right before.
  const done = here.length > 0 ? here : past.slice(-1)
  const [goal] = targets
  const [near] = done.filter(({ figure }) => goal && comparableUnits(goal.figure.unit, figure.unit))
  return {
    rate,
    pairs: pairsOf(done, targets),
    sure: goal !== undefined && near !== undefined && targets.length === 1,
    only: done.length === 1,
  }
}

/** 满意 99 份, not 满意度调查发放 200 份, and not 不满意 4 份. */
const tells = (clause: string, stem: string): boolean => {
  const at = clause.lastIndexOf(stem)
  return at >= 0 && at >= clause.length - stem.length - 5 && !/[不未非无]/.test(clause.charAt(at - 1))
}

/** Of the answers that count, not of all that were handed out. */
const answered = /有效|收回|回收/

/** 其中已注册项目 350 个，注册率 98.9%: the last number that speaks of it, of one before. */
function ofKind(
  rate: Mention,
  stem: string,
  own: readonly Mention[],
  past: readonly Mention[],
): Share | null {
  const speaks = ({ lead, tail }: Mention): boolean =>
    tells(clauseOf(lead), stem) || (/[,，。;；、]/.test(tail) && clauseHead(tail).includes(stem))
  // 立案 64 件，办结 61 件；受理投诉 315 件，办结率 100%: what stands before a ； is another matter.
  const parts = afterSemicolon(own, rate).filter(speaks)
  const part = parts.at(-1)
  if (!part) return null
  const { unit } = part.figure
  const alike = (one: Mention): boolean => one.figure.unit === unit && !parts.includes(one)
  const here = own.filter((one) => alike(one) && own.indexOf(one) < own.indexOf(part))
  const there = past.filter(alike)
  const all = [...here, ...there]
  const valid = all.filter((one) => stem === '满意' && answered.test(clauseOf(one.lead)))
  const wholes = valid.length > 0 ? valid : all
  const earlier = own.filter((one) => one.figure.unit === unit && one !== part)
  const besides = parts.slice(0, -1).filter(({ figure }) => figure.unit === unit)
  const single = pairsOf([part], wholes)
  const joint = besides.length > 0 ? pairsOf([part], wholes).map((pair) => ({ ...pair, besides })) : []
  const head = wholes.toSorted((one, other) => Number(other.figure.value) - Number(one.figure.value))[0]
  const likely = [...joint, ...single].toSorted(
    (one, other) => Number(other.whole === head) - Number(one.whole === head),
  )
  return {
    rate,
    pairs: [...likely, ...(valid.length > 0 ? [] : pairsOf(parts, [...earlier, ...there]))],
    sure: head !== undefined && Number(head.figure.value) >= Number(part.figure.value),
    only: wholes.length === 1 && joint.length === 0,
  }
}

const clauseHead = (tail: string): string => /^[^,，。;；、]*/.exec(tail)?.[0] ?? ''
