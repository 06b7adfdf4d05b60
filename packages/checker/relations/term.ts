import { Decimal } from '@hengjian/values'
import type { Figure } from '../figures/figure.ts'
import { inUnit } from './units.ts'

/** A printed number in a relation, with the word it goes by in the sentence of the finding. */
export type Term = {
  readonly label: string
  readonly figure: Figure
  /** The words around the number, for the finding. */
  readonly quote: string
  /** Read from running text, where only words tell which numbers belong together. */
  readonly said?: true
}

/** Value of a term in a unit; null where no number could be read. */
export const valueIn = ({ figure }: Term, unit: string): Decimal | null =>
  figure.value === null ? null : inUnit(new Decimal(figure.value), figure.unit, unit)

/** Decimals to which a number is printed, seen in another unit: 12 元 is exact to four decimals of 万元. */
export function precisionIn({ figure }: Term, unit: string): number {
  if (figure.unit === unit || figure.unit === '' || unit === '') return figure.precision
  const one = inUnit(new Decimal(1), figure.unit, unit)
  // Units of one family are powers of ten of each other; others are compared by nobody.
  const zeros = one.gte(1) ? one.toFixed(0).length - 1 : -one.decimalPlaces()
  return figure.precision - zeros
}

/**
 * Decimals of numbers that belong together, in a unit (handbook §9.0, 1): the most that any of them is printed with,
 * since authors drop trailing zeros. Of several units it is the fewest: 1.52 亿元 beside 万元 is not exact to the 万元.
 */
export function precisionOfGroup(terms: readonly Term[], unit: string): number {
  const units = new Set(terms.flatMap(({ figure }) => (figure.unit === '' ? [] : [figure.unit])))
  const decimals = terms.map((term) => Math.min(precisionIn(term, unit), 6))
  return units.size > 1 ? Math.min(...decimals) : Math.max(...decimals)
}

/** What lies between two numbers of a unit: rates differ by percentage points. */
export const printedDifference = (value: Decimal, unit: string): string =>
  unit === '%' ? `${value.toFixed()} 个百分点` : printed(value, unit)

/** 12.42 万元, 98.22%: as a sentence prints it. */
export const printed = (value: Decimal, unit: string): string =>
  unit === '' || unit === '%' ? `${value.toFixed()}${unit}` : `${value.toFixed()} ${unit}`
