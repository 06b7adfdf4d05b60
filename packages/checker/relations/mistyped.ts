import { Decimal } from '@hengjian/values'
import type { Term } from './term.ts'
import { valueIn } from './term.ts'

/** Whether two numbers of as many digits, three at least, differ by two digits that were exchanged: 4.59 for 5.49. */
export function areExchanged(one: Decimal, other: Decimal): boolean {
  const places = Math.max(one.decimalPlaces(), other.decimalPlaces())
  const [left, right] = [one, other].map((value) => value.abs().toFixed(places).replace('.', '')) as [
    string,
    string,
  ]
  if (left.length !== right.length || left.length < 3) return false
  const apart = [...left].flatMap((digit, at) => (digit === right[at] ? [] : [at]))
  const [from, to, ...more] = apart
  return (
    from !== undefined &&
    to !== undefined &&
    more.length === 0 &&
    left[from] === right[to] &&
    left[to] === right[from]
  )
}

/**
 * Whether one digit typed wrong in one of the numbers, or two digits beside each other exchanged, would explain a
 * difference: 10, 0.3, and 0.27 (63 for 36). Among numbers of four digits and more chance does so once in a hundred
 * times; shorter ones tell nothing.
 */
export function looksMistyped(terms: readonly Term[], difference: Decimal): boolean {
  const unit = terms[0]?.figure.unit ?? ''
  const digits = (value: Decimal): string =>
    value
      .abs()
      .toFixed()
      .replace('.', '')
      .replace(/^0+|0+$/g, '')
  const longest = Math.max(...terms.map((term) => digits(valueIn(term, unit) ?? new Decimal(0)).length))
  if (difference.isZero() || longest < 4) return false
  const off = digits(difference)
  return off.length === 1 || (off.length === 2 && Number(off) % 9 === 0)
}
