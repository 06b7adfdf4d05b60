import type { Approximation } from '@hengjian/report'
import type { Figure } from '../figures/figure.ts'
import type { Term } from '../relations/term.ts'

let made = 0

/** A printed number for a test: `term('4.42', '万元')`, `term('98.00', '%')`, `term('40', '批次', '余')`. */
export function term(
  value: string,
  unit = '万元',
  approximation: Approximation | null = null,
  label = `甲${(made += 1)}`,
): Term {
  const figure: Figure = {
    id: `t${(made += 1)}`,
    start: 0,
    end: value.length,
    printed: `${value}${unit}`,
    value: /^-?\d+(?:\.\d+)?$/.test(value) ? value : null,
    upTo: null,
    unit,
    unitPrinted: true,
    precision: value.split('.')[1]?.length ?? 0,
    approximation,
    bound: null,
    kind: unit === '%' ? 'rate' : 'amount',
    malformed: false,
    place: { line: 1 },
  }
  return { label, figure, quote: `${label}${figure.printed}` }
}
