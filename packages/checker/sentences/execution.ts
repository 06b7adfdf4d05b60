import { lastClause } from './clause.ts'
import type { Mention } from './mention.ts'
import { givesRate, pairsOf } from './pairsOf.ts'
import type { Share, SharePair } from './share.ts'

/** The words of a rate of what was spent. */
export const execution = /(?:执行|支出|支付|使用|拨付|预算完成|资金完成)(?:率|进度)/
const spent = /支出|执行|使用|决算|支付|拨付|完成|实际/
const granted = /预算|安排|下达|到位|拨款|资金总额|批复|指标|收入|资金/
const oneProject = /([^,，。;；:：]{4,}(?:项目|专项|工程))(?:预算|资金|经费)?(?:执行|支出|支付|使用|拨付)/
const ofAll = /年度|本年|全部|所有|上述|单位|部门|各/

/** 全年预算 48.5 万元，支出 46.31 万元，执行率 95.48%: what was spent, in what was granted. */
export function executed(
  rate: Mention,
  clause: string,
  own: readonly Mention[],
  before: readonly Mention[],
  after: readonly Mention[],
): Share {
  const past = isOfOther(clause, before) ? [] : before
  const pool = [...past, ...own].toReversed()
  const near = [...own.toReversed(), ...after.slice(0, 3), ...past.toReversed()].filter(
    ({ family, lead }) => family === 'amount' && !measured.test(namedIn(lead)),
  )
  const isWhole = ({ lead }: Mention): boolean =>
    granted.test(namedIn(lead)) && !/支出数?|执行|决算|使用/.test(namedIn(lead).replaceAll(/支出预算/g, ''))
  const isPart = (one: Mention): boolean => spent.test(namedIn(one.lead)) && !isWhole(one)
  const granting = near.filter(isWhole)
  const full = granting.filter(({ lead }) => /全年|调整/.test(lead))
  // Where a text tells the budget of the whole year, that of its beginning is not what was carried out.
  const isInitial = ({ lead }: Mention): boolean => full.length > 0 && /年初|批复|初预算/.test(clauseOf(lead))
  const wholes = granting.filter((one) => !isInitial(one))
  const others = near.filter((one) => !isInitial(one))
  const ordered = [...full, ...wholes.filter((one) => !full.includes(one))]
  const pairs = pairsOf(near.filter(isPart), ordered)
  const [first] = pairs
  const sure =
    first !== undefined &&
    (own.includes(first.part) || after.includes(first.part) || past.at(-1) === first.part) &&
    pool.length < 7 &&
    (new Set(pairs.map(({ part }) => part.figure.value)).size === 1 ||
      // More than the whole budget of a year is spent by nobody.
      (full.length === 1 && Number(rate.figure.value) > 100))
  const mistaken = mistakenOf(rate, pairs, granting.filter(isInitial))
  return {
    rate,
    pairs: [...pairs, ...pairsOf(others, others)],
    sure,
    only: pairs.length < 4,
    ...(mistaken ? { mistaken } : {}),
  }
}

/** 国际联络项目执行率 89.93%: what stands before it is of all projects, unless it names that one. */
function isOfOther(clause: string, past: readonly Mention[]): boolean {
  const [, project] = oneProject.exec(clauseOf(clause)) ?? []
  return project !== undefined && !ofAll.test(project) && past.every(({ lead }) => !lead.includes(project))
}

/** 1142.76 万元 of 1198.00, and a rate of 105.81 %: it is of the 1080.00 that were granted at the beginning. */
function mistakenOf(
  rate: Mention,
  pairs: readonly SharePair[],
  initial: readonly Mention[],
): Share['mistaken'] | null {
  if (pairs.some((pair) => givesRate(pair, rate))) return null
  const meant = pairs.find(({ part }) => initial.some((whole) => givesRate({ part, whole }, rate)))
  const whole = initial.find((one) => meant && givesRate({ part: meant.part, whole: one }, rate))
  return meant && whole ? { meant, taken: { part: meant.part, whole } } : null
}

/** 单位成本为 11.94 万元, 低于 12 万元: neither a budget nor what was spent of it. */
const measured = /成本|之比|[高低]于$/

/** 基本支出执行情况：预算 674 万元 speaks of the budget. */
const namedIn = (lead: string): string => clauseOf(lead).replace(/^.*[:：](?=.{2})/, '')

const clauseOf = (lead: string): string => lastClause(lead)
