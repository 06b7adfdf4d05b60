import type { FormCell, ScoredForm } from '../forms/form.ts'
import { sumOf, valueOf } from '../relations/sumOf.ts'
import { isBlank, termOf, termsIn } from './formsOf.ts'
import { printedTotal } from './printedTotal.ts'
import type { RelationClaim } from './rule.ts'

/**
 * How far the rows of a form may be added up. A row that was lost, or took a number of its neighbour, breaks both sums:
 * then neither points nor scores make their total, while a number that was misprinted breaks one of both. Where only words
 * tell cells apart such a form is only asked about as 建议完善, where lines or separators do as 需核实.
 * @param full the points that all rows make, 100
 */
export function readWhole(form: ScoredForm, full: string): Pick<RelationClaim, 'atMost'> {
  const rows = form.indicators
  const sum = (cells: readonly (FormCell | null | undefined)[]) =>
    sumOf(termsIn(cells.map((cell) => [cell, ''])))
  if (sum([form.funds?.total?.points, ...rows.map(({ points }) => points)]).eq(full)) return {}
  const total = valueOf(termOf(printedTotal(form, full).score, ''))
  const isWhole =
    total === null
      ? rows.every(({ level3, points }) => !isBlank(level3) || !isBlank(points))
      : sum([form.funds?.total?.score, ...rows.map(({ score }) => score)]).eq(total)
  if (isWhole) return {}
  return form.known === 'words' ? { atMost: 'notice' } : { atMost: 'warning' }
}
