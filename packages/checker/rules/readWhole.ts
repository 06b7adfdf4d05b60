import type { ScoredForm } from '../forms/form.ts'
import { sumOf } from '../relations/sumOf.ts'
import { isBlank, termsIn } from './formsOf.ts'
import { printedTotal } from './printedTotal.ts'

/**
 * Whether the rows of a form may be added up. A form with borders or separators says what its rows are. Where only words
 * tell, a row may be lost or have taken a number of its neighbour: then neither points nor scores make their total,
 * while a number that was misprinted breaks one of both.
 * @param full the points that all rows make, 100
 */
export function readWhole(form: ScoredForm, full: string): boolean {
  if (form.known !== 'words') return true
  const rows = form.indicators
  const sum = (cells: Parameters<typeof termsIn>[0]) => sumOf(termsIn(cells))
  const points = sum([form.funds?.total?.points, ...rows.map((row) => row.points)].map((cell) => [cell, '']))
  const scores = sum([form.funds?.total?.score, ...rows.map((row) => row.score)].map((cell) => [cell, '']))
  const total = printedTotal(form, full).score?.figure?.value
  if (points.eq(full)) return true
  return total === undefined || total === null
    ? rows.every(({ level3, points: own }) => !isBlank(level3) || !isBlank(own))
    : scores.eq(total)
}
