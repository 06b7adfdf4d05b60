import type { Decimal, Fact, Value } from '@hengjian/values'
import { isKnown, numberOf } from '@hengjian/values'
import { dayIn, type Indicator, numberIn, saysDone } from '../indicator.ts'
import type { Scorecard } from '../scorecard.ts'
import { dated, equal, inverse, proportional, qualitative } from './methods.ts'
import { cannotTell, type Score } from './score.ts'

/** Scores one indicator by the method that its operator names. Says so when the facts do not suffice. */
export function scoreIndicator(indicator: Indicator, actual: Fact<Value>, card: Scorecard): Score {
  const { operator, weight, target } = indicator
  if (!isKnown(actual)) return cannotTell(actual.reason)
  if (operator === '定性') return qualitative(weight, card.qualitative)
  if (operator === '期限') {
    const due = dayIn(target)
    if (!due) return cannotTell(`年度指标值“${target}”里没有日期，无法按期限计分。`)
    const text = actual.value.type === 'text' ? actual.value.text : ''
    const done = actual.value.type === 'day' ? actual.value.day : dayIn(text)
    return dated(weight, due, done, saysDone(text))
  }
  const wanted = numberIn(target)
  const reached = actualNumber(actual.value)
  if (!wanted) return cannotTell(`年度指标值“${target}”里没有数，无法按比例计分。`)
  if (!reached) return cannotTell('实际完成值里没有数，无法按比例计分。')
  const numbers = { weight, target: wanted, actual: reached }
  switch (operator) {
    case '≥':
    case '>':
      return proportional(numbers, card.explainAbove)
    case '≤':
    case '<':
      return inverse(numbers)
    case '=':
      return equal(numbers)
  }
}

/** Money compares in 万元, the unit of the form; a typed text by the number at its head. */
function actualNumber(value: Value): Decimal | null {
  if (value.type === 'text') return numberIn(value.text)
  const number = numberOf(value) ?? null
  return number !== null && value.type === 'money' ? number.div(10_000) : number
}
