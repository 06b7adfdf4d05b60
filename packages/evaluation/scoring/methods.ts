import { type Day, Decimal, printDay, printShortest } from '@hengjian/values'
import { cannotTell, exactly, type Score, scorePlaces, share, within } from './score.ts'

/** Numbers of an indicator in one unit, never rounded. */
export type Numbers = { readonly weight: Decimal; readonly target: Decimal; readonly actual: Decimal }

/** A computation shows at most four places; it is computed with all of them. */
const shown = (number: Decimal): string => printShortest(number.toDecimalPlaces(4))
const points = (weight: Decimal): string => weight.toFixed(scorePlaces)
const amount = (number: Decimal): string => number.toFixed(Math.max(2, number.decimalPlaces()))

/**
 * 执行率: weight × min(1, executed ÷ full-year budget), both in one unit. Never scored from a rounded rate:
 * 10 × min(1, 4.42 ÷ 4.50) = 9.82, not 9.80.
 */
export function executionScore(weight: Decimal, executed: Decimal, fullYearBudget: Decimal): Score {
  if (fullYearBudget.lte(0)) return cannotTell('全年预算数为 0，执行率没有意义，不计分。')
  const score = weight.times(share(executed.div(fullYearBudget)))
  return exactly(
    score,
    '分值 × 全年执行数 ÷ 全年预算数，最高为分值',
    `${shown(weight)} × min(1, ${amount(executed)} ÷ ${amount(fullYearBudget)}) = ${points(score)}`,
  )
}

/** How far over the target asks for a reason: 1.30 means more than 130 %; null never asks. */
export type ExplainAbove = Decimal | null

/** 正向指标 (≥, >): reached, full marks; not reached, in proportion. */
export function proportional(numbers: Numbers, explainAbove: ExplainAbove, strict = false): Score {
  const { weight, target, actual } = numbers
  if (strict && actual.equals(target)) return justReached(numbers, '超过')
  if (target.lte(0) || actual.lt(0)) return withoutRatio(numbers, actual.gte(target))
  if (actual.lt(target)) {
    const score = weight.times(share(actual.div(target)))
    const working = `${shown(weight)} × ${shown(actual)} ÷ ${shown(target)} = ${points(score)}`
    return exactly(score, '未达到指标值，按完成比例计分', working)
  }
  const multiple = actual.div(target)
  const asks =
    explainAbove !== null && multiple.gt(explainAbove)
      ? `完成值为指标值的 ${multiple.times(100).toFixed(2)}%，请说明原因，并核对指标值是否偏低。`
      : null
  return exactly(
    weight,
    '达到指标值，得满分',
    `${shown(actual)} ≥ ${shown(target)}，得 ${points(weight)}`,
    asks,
  )
}

/** 反向指标 (≤, <): not exceeded, full marks; exceeded, in inverse proportion. */
export function inverse(numbers: Numbers, strict = false): Score {
  const { weight, target, actual } = numbers
  if (strict && actual.equals(target)) return justReached(numbers, '低于')
  if (actual.lte(target))
    return exactly(
      weight,
      '未超过指标值，得满分',
      `${shown(actual)} ≤ ${shown(target)}，得 ${points(weight)}`,
    )
  if (target.lte(0)) return withoutRatio(numbers, false)
  const score = weight.times(share(target.div(actual)))
  const working = `${shown(weight)} × ${shown(target)} ÷ ${shown(actual)} = ${points(score)}`
  return exactly(score, '超过指标值，按反比计分', working)
}

/** 等于: below the target in proportion, above it in inverse proportion. */
export const equal = (numbers: Numbers): Score =>
  numbers.actual.gt(numbers.target) ? inverse(numbers) : proportional(numbers, null)

/** The target asks for more than itself; the ratio would give full marks for a target not met. */
const justReached = ({ weight, target }: Numbers, word: string): Score =>
  within(
    new Decimal(0),
    weight,
    `刚好等于指标值，指标要求${word}，由评价人判断`,
    `完成值 ${shown(target)}，指标值${word} ${shown(target)}，可得 0 至 ${points(weight)}`,
  )

/** A target of 0 or below, or a negative result, has no ratio: full marks when met, otherwise a person decides. */
function withoutRatio({ weight, target, actual }: Numbers, met: boolean): Score {
  const numbers = `完成值 ${shown(actual)}，指标值 ${shown(target)}`
  if (met) return exactly(weight, '达到指标值，得满分', `${numbers}，得 ${points(weight)}`)
  return within(
    new Decimal(0),
    weight,
    '指标值为 0 或有负数，比例没有意义，由评价人判断',
    `${numbers}，可得 0 至 ${points(weight)}`,
  )
}

/** 期限: done by the day, full marks; later, a person decides. A result without a day counts as stated. */
export function dated(weight: Decimal, due: Day, done: Day | null, statedDone: boolean): Score {
  if (done !== null && done <= due)
    return exactly(
      weight,
      '按期完成，得满分',
      `${printDay(done)} 不晚于 ${printDay(due)}，得 ${points(weight)}`,
    )
  if (done !== null)
    return within(
      new Decimal(0),
      weight,
      '晚于期限，由评价人判断',
      `${printDay(done)} 晚于 ${printDay(due)}，可得 0 至 ${points(weight)}`,
    )
  if (statedDone)
    return exactly(
      weight,
      '填报为已完成，得满分',
      `期限 ${printDay(due)}，填报已完成，未写日期，得 ${points(weight)}`,
    )
  return cannotTell('实际完成值里没有完成日期，也没有写明已完成，无法按期限计分，请填写完成日期。')
}

/** A band of a qualitative indicator, as shares of the weight. */
export type Band = { readonly band: string; readonly from: Decimal; readonly to: Decimal }

/** 定性: the band that the result names, otherwise all of them; a person decides inside it. */
export function qualitative(weight: Decimal, bands: readonly Band[], result: string): Score {
  const word = ({ band, from, to }: Band): string =>
    `${band} ${points(weight.times(from))}～${points(weight.times(to))}`
  const named = [...bands]
    .sort((a, b) => b.band.length - a.band.length)
    .find(({ band }) => result.includes(band))
  if (named)
    return within(
      weight.times(named.from),
      weight.times(named.to),
      `定性指标，填报为“${named.band}”`,
      word(named),
    )
  return within(new Decimal(0), weight, '定性指标，由评价人按档打分', bands.map(word).join('；'))
}
