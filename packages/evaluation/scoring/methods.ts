import { type Day, Decimal, printDay, printShortest } from '@hengjian/values'
import { cannotTell, exactly, type Score, scorePlaces, share, within } from './score.ts'

/** Numbers of an indicator, in its own unit. */
export type Numbers = { readonly weight: Decimal; readonly target: Decimal; readonly actual: Decimal }

const shown = printShortest
const points = (weight: Decimal): string => weight.toFixed(scorePlaces)

/**
 * 执行率: weight × min(1, executed ÷ full-year budget). Never scored from a rounded rate.
 * Basis: scorecard, execution.
 */
export function executionScore(weight: Decimal, executed: Decimal, fullYearBudget: Decimal): Score {
  if (fullYearBudget.isZero()) return cannotTell('全年预算数为 0，执行率没有意义，不计分。')
  const score = weight.times(share(executed.div(fullYearBudget)))
  return exactly(
    score,
    '分值 × 全年执行数 ÷ 全年预算数，最高为分值',
    `${shown(weight)} × min(1, ${shown(executed)} ÷ ${shown(fullYearBudget)}) = ${points(score)}`,
  )
}

/** 正向指标 (≥): reached, full marks; not reached, in proportion. */
export function proportional({ weight, target, actual }: Numbers, explainAbove: Decimal): Score {
  if (target.lte(0) || actual.lt(0)) return withoutRatio({ weight, target, actual }, actual.gte(target))
  if (actual.gte(target)) {
    const excess = actual.div(target)
    const asks = excess.gt(explainAbove)
      ? `完成值为指标值的 ${excess.times(100).toFixed(2)}%，请说明原因，并核对指标值是否偏低。`
      : null
    return exactly(
      weight,
      '达到指标值，得满分',
      `${shown(actual)} ≥ ${shown(target)}，得 ${points(weight)}`,
      asks,
    )
  }
  const score = weight.times(share(actual.div(target)))
  return exactly(
    score,
    '未达到指标值，按完成比例计分',
    `${shown(weight)} × ${shown(actual)} ÷ ${shown(target)} = ${points(score)}`,
    lost(weight, score),
  )
}

/** 反向指标 (≤): not exceeded, full marks; exceeded, in inverse proportion. */
export function inverse({ weight, target, actual }: Numbers): Score {
  if (actual.lte(target))
    return exactly(
      weight,
      '未超过指标值，得满分',
      `${shown(actual)} ≤ ${shown(target)}，得 ${points(weight)}`,
    )
  if (target.lte(0)) return withoutRatio({ weight, target, actual }, false)
  const score = weight.times(share(target.div(actual)))
  return exactly(
    score,
    '超过指标值，按反比计分',
    `${shown(weight)} × ${shown(target)} ÷ ${shown(actual)} = ${points(score)}`,
    lost(weight, score),
  )
}

/** 等于: below the target in proportion, above it in inverse proportion. */
export const equal = (numbers: Numbers): Score =>
  numbers.actual.gt(numbers.target) ? inverse(numbers) : proportional(numbers, new Decimal(1))

/** A target of 0 or below, or a negative result, has no ratio: full marks when met, otherwise a person decides. */
function withoutRatio({ weight, target, actual }: Numbers, met: boolean): Score {
  if (met)
    return exactly(
      weight,
      '达到指标值，得满分',
      `完成值 ${shown(actual)}，指标值 ${shown(target)}，得 ${points(weight)}`,
    )
  return within(
    new Decimal(0),
    weight,
    '指标值为 0 或负数，比例没有意义，由评价人判断',
    `完成值 ${shown(actual)}，指标值 ${shown(target)}，可得 0 至 ${points(weight)}`,
    '请说明得分理由。',
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
      '请说明未按期完成的原因。',
    )
  if (statedDone)
    return exactly(weight, '填报为已完成，得满分', `期限 ${printDay(due)}，填报已完成，得 ${points(weight)}`)
  return cannotTell('实际完成值里没有完成日期，也没有写明已完成，无法按期限计分。')
}

/** 定性: a person chooses the band; the rule only says what each band gives. */
export function qualitative(
  weight: Decimal,
  bands: readonly { readonly band: string; readonly from: Decimal; readonly to: Decimal }[],
): Score {
  const words = bands.map(
    ({ band, from, to }) => `${band} ${points(weight.times(from))}～${points(weight.times(to))}`,
  )
  return within(new Decimal(0), weight, '定性指标，由评价人按档打分', words.join('；'))
}

const lost = (weight: Decimal, score: Decimal): string | null =>
  score.lt(weight)
    ? `扣 ${weight.minus(score.toDecimalPlaces(scorePlaces)).toFixed(scorePlaces)} 分，请填写偏差原因分析及改进措施。`
    : null
