import { judgeChange } from './judgeChange.ts'
import { judgeComparison } from './judgeComparison.ts'
import { judgeMean } from './judgeMean.ts'
import { judgeRatio } from './judgeRatio.ts'
import { judgeRestate } from './judgeRestate.ts'
import { judgeScore } from './judgeScore.ts'
import { judgeSum } from './judgeSum.ts'
import { type Relation, termsOf } from './relation.ts'
import { comparableUnits } from './units.ts'
import type { Undecided, Verdict } from './verdict.ts'

/**
 * Whether a relation holds between the numbers as printed. Tolerances follow the handbook (§9.0): the
 * precision is that of the group, not of the single number, because authors drop trailing zeros.
 * @param precision decimals of the column or sentence that the numbers belong to; at least those printed
 */
export function judge(relation: Relation, precision = 0): Verdict | Undecided {
  for (const { figure, label } of termsOf(relation))
    if (figure.value === null)
      return { kind: 'cannotTell', reason: `“${label}”所填“${figure.printed}”读不出数值，没有核对。` }
  switch (relation.kind) {
    case 'sum':
      return sameFamily(relation) ?? judgeSum(relation, precision)
    case 'restate':
      return sameFamily(relation) ?? judgeRestate(relation)
    case 'comparison':
      return sameFamily(relation) ?? judgeComparison(relation)
    case 'ratio':
      return judgeRatio(relation, precision)
    case 'change':
      return judgeChange(relation)
    case 'shareOfPoints':
      return judgeScore(relation)
    case 'weightedMean':
      return judgeMean(relation)
  }
}

function sameFamily(relation: Relation): Undecided | null {
  const [first, ...others] = termsOf(relation)
  const stranger = others.find(({ figure }) => !comparableUnits(first?.figure.unit ?? '', figure.unit))
  if (!first || !stranger) return null
  const [one, other] = [first, stranger].map(({ label, figure }) => `“${label}”（${figure.unit}）`)
  return { kind: 'cannotTell', reason: `${one}与${other}单位不同，没有核对。` }
}
