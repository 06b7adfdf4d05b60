import type { Decimal } from '@hengjian/values'
import type { IndicatorRow } from '../forms/form.ts'
import { valueIn } from '../relations/term.ts'
import { comparableUnits } from '../relations/units.ts'
import { plainWords, termOf } from './formsOf.ts'
import { once } from './once.ts'

/** What an indicator reached against its target, both as numbers of one unit. */
export type IndicatorResult = {
  readonly target: Decimal
  readonly actual: Decimal
  readonly met: boolean
  /** Reached ÷ target, between 0 and whatever was reached; inverse for targets that are to be kept low. */
  readonly share: Decimal
  /** More is better. */
  readonly upward: boolean
}

/** What is to be kept low by its name, where the target has no sign: costs, times of waiting, complaints. */
const keptLow =
  /成本|(?:响应|办理|办结|审批|处理|处置|反馈|平均)[^率]{0,6}(?:时间|时长|时限|天数)|耗时|用时|差错|事故|投诉(?:量|数|率|件)|超支/

/**
 * Whether more of it is better: by the sign of its target, which some forms print in a column of its own, else by its
 * levels and its name.
 */
export function isUpward({ level1, level2, level3, nature, target }: IndicatorRow): boolean {
  const words = plainWords(`${nature?.text ?? ''}${target?.text ?? ''}`)
  const names = [level1, level2, level3].map((cell) => plainWords(cell?.text ?? ''))
  return (
    /[≥＞>]|不低于|不少于|以上|大于/.test(words) ||
    !(
      /[≤＜<]|不高于|不超过|以内|以下|控制在|小于|反向/.test(words) ||
      names.some((name) => keptLow.test(name))
    )
  )
}

/**
 * Reads target and result of an indicator. Null where there is nothing to compute: words, dates, ranges, different
 * units, a target of 0, or a result that only repeats its target.
 */
export const resultOf = once((row: IndicatorRow): IndicatorResult | null => {
  const { target, actual } = row
  const [aim, reached] = [termOf(target, '指标值'), termOf(actual, '完成值')]
  if (!aim || !reached || aim.figure.upTo !== null) return null
  if (aim.figure.kind === 'date' || aim.figure.kind === 'year') return null
  if (!comparableUnits(aim.figure.unit, reached.figure.unit)) return null
  const unit = aim.figure.unit || reached.figure.unit
  const [wanted, got] = [valueIn(aim, unit), valueIn(reached, unit)]
  if (!wanted || !got || wanted.lte(0)) return null
  const upward = isUpward(row)
  if (upward)
    return {
      target: wanted,
      actual: got,
      met: got.gte(wanted),
      share: got.lt(0) ? got.times(0) : got.div(wanted),
      upward,
    }
  const met = got.lte(wanted)
  return {
    target: wanted,
    actual: got,
    met,
    share: met || got.isZero() ? wanted.div(wanted) : wanted.div(got),
    upward,
  }
})
