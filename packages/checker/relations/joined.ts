import { sumOf } from './sumOf.ts'
import type { Term } from './term.ts'

/** Several numbers of one unit as one: 满意 99 份 and 基本满意 13 份 are 112. */
export function joined(terms: readonly Term[]): Term {
  const [first, ...more] = terms as [Term, ...Term[]]
  if (more.length === 0) return first
  return {
    ...first,
    label: terms.map(({ label }) => label).join('＋'),
    figure: {
      ...first.figure,
      id: terms.map(({ figure }) => figure.id).join('+'),
      value: sumOf(terms).toFixed(),
      precision: Math.max(...terms.map(({ figure }) => figure.precision)),
    },
  }
}
