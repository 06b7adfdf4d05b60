import type { FormCell, ScoredForm } from '../forms/form.ts'
import { sumOf, valueOf } from '../relations/sumOf.ts'
import { isBlank, termOf, termsIn } from './formsOf.ts'
import { printedTotal } from './printedTotal.ts'

/** The execution of the budget as one of the indicators. */
const execution = /预算(?:资金)?执行(?:率|情况)?|资金执行率/

/**
 * Whether all that is scored stands among the indicators: the form scores no block of funds, and the execution of the budget
 * is an indicator, or the points or the scores of the indicators alone make their total. Otherwise the block was not read.
 * @param full the points that all rows make, 100
 */
export function isWithoutFunds(form: ScoredForm, full: string): boolean {
  const { funds, indicators } = form
  if (!isBlank(funds?.total?.points) || !isBlank(funds?.total?.score)) return false
  const sum = (cells: readonly (FormCell | null)[]) => sumOf(termsIn(cells.map((cell) => [cell, ''])))
  const total = valueOf(termOf(printedTotal(form, full).score, ''))
  return (
    sum(indicators.map(({ points }) => points)).eq(full) ||
    (total !== null && sum(indicators.map(({ score }) => score)).eq(total)) ||
    indicators.some(({ level3, points }) => points?.figure && execution.test(level3?.text ?? ''))
  )
}
