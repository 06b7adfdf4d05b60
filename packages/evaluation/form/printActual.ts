import { isKnown } from '@hengjian/values'
import type { ScoredIndicator } from '../projectEvaluation.ts'
import { statedBy } from '../stated.ts'
import { printNumber } from './printOnForm.ts'
import { printTarget } from './printTarget.ts'

/** 实际完成值 as the form prints it: typed text as typed, a counted result in the manner of its target (≥95% → 96%, 2次 → 4次). */
export function printActual({ indicator, actual }: ScoredIndicator): string {
  const { fact } = actual.figure
  if (!isKnown(fact)) return ''
  if (fact.value.type === 'text') return fact.value.text
  const stated = statedBy(fact.value, indicator.unit)
  if (!stated) return actual.figure.explanation.printed
  const number = printNumber(stated.number)
  return printTarget(indicator).replaceAll('％', '%').includes(stated.unit)
    ? `${number}${stated.unit}`
    : number
}
