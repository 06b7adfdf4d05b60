import { comparableUnits } from '../relations/units.ts'
import { lastClause } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Share, SharePair } from './share.ts'

const mean =
  /(?:[户人家场年月次车批件亩班项列台例]均|(?<![同各全每\d一二两三四五六七八九十])[企日个期笔团]均(?!已|按|在|未)|平均每\S{0,3}|每(?:平方米|公里|标箱|展位|[户人家场个次批季月日天辆件列亩吨套台名位期笔]))\S{0,6}$|平均[\u4e00-\u9fff]{2,6}$/
/** What an average is over, by its word: 人均 is over people, whoever they are counted with. */
const over: readonly (readonly [RegExp, RegExp])[] = [
  [/人均|每人/, /^(?:人|名|位|人次|万人|万人次)$/],
  [/[户家企]均|每[户家]/, /^(?:户|家|户次|家次)$/],
  [/日均|每[日天]/, /^[天日]$/],
  [/月均|每月/, /^个?月$/],
  [/期均|每期/, /^期$/],
  [/笔均|每笔/, /^笔$/],
  [/场均|每场/, /^场/],
  [/车均|每辆/, /^[辆台]$/],
  [/批均|每批/, /^批/],
  [/件均|每件/, /^件/],
  [/项均|每项/, /^[个项]$/],
  [/列均|每列/, /^列$/],
  [/亩均|每亩/, /^万?亩$/],
  [/个均|每个/, /^个$/],
  [/每平方米/, /^万?平方米$/],
  [/每公里/, /^公里$/],
  [/每吨/, /^万?吨$/],
]
const noun = /平均((?!每)[\u4e00-\u9fff]{2,6})$/

/** The units of what an average is over, by its words; undefined where they leave it open. */
export const overOf = (clause: string): RegExp | undefined => over.find(([words]) => words.test(clause))?.[1]

const clauseOf = (lead: string): string => lastClause(lead, ',，。;；(')

/** Whether a number is an average of others. */
export const isAverage = ({ lead }: Mention): boolean => /[均每]/.test(lead) && mean.test(clauseOf(lead))

/** 23 家、116.50 万元，户均 5.07 万元: an amount over a count, both near. */
export function averageOf(
  rate: Mention,
  own: readonly Mention[],
  past: readonly Mention[],
  behind: readonly Mention[],
): readonly Share[] {
  const clause = clauseOf(rate.lead)
  const named = noun.exec(clause)?.[1]
  if (named !== undefined) return ofNamed(rate, named, own, past)
  // 高端装备 52 个、436.8 亿元；新材料平均每个 9 亿元: what stands before a ； is another matter.
  if (/[;；][^,，]{2,}[,，]/.test(rate.lead)) return []
  const units = overOf(clause)
  const isTop = (one: Mention): boolean =>
    !isAverage(one) &&
    (one.figure.unit === rate.figure.unit ||
      (units !== undefined && comparableUnits(one.figure.unit, rate.figure.unit)))
  // 70 家，比目标 65 家多 5 家，户均 166.99 万美元: nothing is an average over what was wanted.
  const isBottom = ({ family, figure, lead }: Mention): boolean =>
    !/目标|任务|计划/.test(clauseOf(lead)) &&
    (units === undefined ? family === 'count' && figure.unit !== rate.figure.unit : units.test(figure.unit))
  // 13255 元，168 人次，人均 78.90 元；维护费 8208 元: what stands behind is another matter where both stand before.
  const isTold = own.some(isTop) && own.some(isBottom)
  // 二档 12 家，每家 25 万元，计 300 万元: of these two.
  const [summed, counted] = [behind[0], own.at(-1)]
  if (summed && counted && isTop(summed) && isBottom(counted) && /^[,，]?(?:共|合|总)?计$/.test(summed.lead))
    return [{ rate, pairs: [{ part: summed, whole: counted }], sure: true, only: true }]
  const near = [...own.toReversed(), ...(isTold ? [] : behind.slice(0, 2))]
  const pairs = (pool: readonly Mention[]): readonly SharePair[] =>
    pool.filter(isTop).flatMap((part) => pool.filter(isBottom).map((whole) => ({ part, whole })))
  const here = pairs(near)
  const all = [...here, ...pairs([...near, ...past.toReversed()])]
  const [first] = here
  const sure =
    first !== undefined &&
    (first.part.figure.unit === rate.figure.unit ||
      here.length === 1 ||
      [first.part, first.whole].every((one) => own.slice(-3).includes(one)))
  return all.length === 0 ? [] : [{ rate, pairs: all, sure, only: here.length === 1 }]
}

/** 4 个联络处平均支出 70.80 万元: the spending that was told before, over the number right before. */
function ofNamed(
  rate: Mention,
  name: string,
  own: readonly Mention[],
  past: readonly Mention[],
): readonly Share[] {
  const before = [...past, ...own].toReversed()
  const tops = before.filter(
    ({ lead, figure }) =>
      comparableUnits(figure.unit, rate.figure.unit) && figure.unit !== '' && clauseOf(lead).includes(name),
  )
  const counts = before.filter(({ family, figure }) => family === 'count' && figure.unit !== rate.figure.unit)
  const pairs = tops.flatMap((part) => counts.map((whole) => ({ part, whole })))
  const sure = tops.length === 1 && counts[0] !== undefined && counts[0] === own.at(-1)
  return pairs.length === 0 ? [] : [{ rate, pairs, sure, only: pairs.length === 1 }]
}
