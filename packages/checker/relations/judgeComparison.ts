import { Decimal } from '@hengjian/values'
import type { ComparisonRelation } from './relation.ts'
import { printed, valueIn } from './term.ts'
import type { Verdict } from './verdict.ts'

const zero = new Decimal(0)

const holds = {
  '<': (left: Decimal, right: Decimal) => left.lt(right),
  '≤': (left: Decimal, right: Decimal) => left.lte(right),
  '=': (left: Decimal, right: Decimal) => left.eq(right),
  '≥': (left: Decimal, right: Decimal) => left.gte(right),
  '>': (left: Decimal, right: Decimal) => left.gt(right),
} as const

/** A comparison that a text states, judged on the numbers as printed. */
export function judgeComparison({ left, operator, right }: ComparisonRelation): Verdict {
  const unit = left.figure.unit || right.figure.unit
  const [stated, expected] = [valueIn(left, unit) ?? zero, valueIn(right, unit) ?? zero]
  return {
    kind: holds[operator](stated, expected) ? 'holds' : 'wrong',
    expected,
    stated,
    unit,
    difference: stated.minus(expected),
    tolerance: zero,
    get formula() {
      return `${printed(stated, unit)} ${operator} ${printed(expected, unit)}`
    },
    repairs: new Map(),
  }
}
