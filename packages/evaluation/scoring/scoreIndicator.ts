import type { Fact, Value } from '@hengjian/values'
import { isKnown } from '@hengjian/values'
import type { Indicator } from '../indicator.ts'
import type { Scorecard } from '../scorecard.ts'
import { dayIn, saysDone, type Stated, statedBy, statedIn } from '../stated.ts'
import { bounded } from './bounded.ts'
import { dated, equal, inverse, type Numbers, proportional, qualitative } from './methods.ts'
import { cannotTell, type Score } from './score.ts'

const textOf = (value: Value): string => (value.type === 'text' ? value.text : '')

/** Scores one indicator by the method that its operator names. Says so when the facts do not suffice. */
export function scoreIndicator(indicator: Indicator, actual: Fact<Value>, card: Scorecard): Score {
  if (!isKnown(actual)) return cannotTell(actual.reason)
  if (indicator.operator === '定性')
    return qualitative(indicator.weight, card.qualitative, textOf(actual.value))
  if (indicator.operator === '期限') return scoreDated(indicator, actual.value)
  return scoreNumber(indicator, actual.value, card)
}

function scoreDated({ target, weight }: Indicator, actual: Value): Score {
  const due = dayIn(target)
  if (!due) return cannotTell(`年度指标值“${target}”里没有日期，无法按期限计分。`)
  const text = textOf(actual)
  return dated(weight, due, actual.type === 'day' ? actual.day : dayIn(text), saysDone(text))
}

function scoreNumber(indicator: Indicator, actual: Value, card: Scorecard): Score {
  const { target, weight } = indicator
  const written = statedIn(target)
  const wanted = indicator.targetNumber ?? written?.number
  const unit = indicator.unit ?? (written?.unit === '' ? null : (written?.unit ?? null))
  const reached = statedBy(actual, unit)
  if (wanted === undefined) return cannotTell(`年度指标值“${target}”里没有数，无法按比例计分。`)
  if (!reached) return cannotTell('实际完成值里没有数，无法按比例计分。')
  const differ = unitsDiffer(unit, reached)
  if (differ !== null) return cannotTell(differ)
  return byOperator(indicator, { weight, target: wanted, actual: reached.number }, reached, card)
}

/** 人次, 批次 and 家 are never compared; a result without a measure word is taken in that of the target. */
function unitsDiffer(unit: string | null, { unit: own }: Stated): string | null {
  if (unit === null || own === '' || own === unit) return null
  return `实际完成值的计量单位是“${own}”，指标值的是“${unit}”，不能比较，请统一计量单位。`
}

function byOperator(
  { operator, weight }: Indicator,
  numbers: Numbers,
  { bound }: Stated,
  card: Scorecard,
): Score {
  switch (operator) {
    case '≥':
    case '>':
      return bounded(proportional(numbers, card.explainAbove, operator === '>'), bound, 'rising', weight)
    case '≤':
    case '<':
      return bounded(inverse(numbers, operator === '<'), bound, 'falling', weight)
    case '=':
      return bounded(equal(numbers), bound, 'peaked', weight)
    case '定性':
    case '期限':
      return cannotTell('这个指标不按数字计分。')
  }
}
