import { Decimal, type Fact, isKnown } from '@hengjian/values'
import type { Finding } from '../findings/finding.ts'
import type { Identity } from './identity.ts'
import { inUnit, type Side } from './readSide.ts'

/** How a relation stands: it holds, differs by rounding, does not hold, cannot be told, or asks nothing of this unit. */
export type Relation = {
  readonly id: string
  readonly says: string
  readonly outcome: 'holds' | 'tail' | 'gap' | 'cannotTell' | 'notApplicable'
  /** Both sides with their numbers and the gap; the reason where they cannot be compared. */
  readonly message: string
}

/** What separate rounding of n parts can make of a sum, by the last place printed. */
const tailOf = (parts: number, lastPlace: Decimal): Decimal =>
  Decimal.min(lastPlace.times(parts + 1).div(2), lastPlace.times(Math.max(1, Math.floor(parts / 2))))

/**
 * Compares the two sides of a relation.
 * @param lastPlace the last place printed, in 万元
 */
export function judgeRelation(
  identity: Identity,
  left: Fact<Side>,
  right: Fact<Side>,
  lastPlace: Decimal,
): Relation {
  const { id, says } = identity
  const stands = (outcome: Relation['outcome'], message: string): Relation => ({ id, says, outcome, message })
  for (const side of [right, left])
    if (side.kind === 'notApplicable') return stands('notApplicable', side.reason)
  if (!isKnown(left)) return stands('cannotTell', left.reason)
  if (!isKnown(right)) return stands('cannotTell', right.reason)
  const [one, other] = [left.value, right.value]
  if (one.unit !== other.unit) return stands('cannotTell', '两边计量单位不同，不能比较，请核对。')
  const sides = `${one.words}；${other.words}`
  const gap = one.amount.minus(other.amount)
  if (gap.isZero() || (identity.relation === '≤' && gap.isNegative())) return stands('holds', `${sides}。`)
  const isTail = one.unit === '万元' && gap.abs().lte(tailOf(Math.max(one.parts, other.parts), lastPlace))
  const differs = `${sides}；相差 ${inUnit(gap.abs(), one.unit)} ${one.unit}`
  if (isTail) return stands('tail', `${differs}，属四舍五入尾差。`)
  const leftOut = [...one.leftOut, ...other.leftOut]
  const unstated = leftOut.length === 0 ? '' : `没有载明而未计入的：${leftOut.join('、')}。`
  return stands('gap', `${differs}，请核对，或写明原因。${unstated}`)
}

/** What a form says of relations that do not hold: rounding is a remark, a gap asks for a reason. */
export const relationFindings = (relations: readonly Relation[]): readonly Finding[] =>
  relations.flatMap(({ id, says, outcome, message }): readonly Finding[] =>
    outcome === 'gap' || outcome === 'tail'
      ? [
          {
            code: `IDENTITY_${id}`,
            level: outcome === 'gap' ? 'warning' : 'info',
            place: says,
            message,
            figure: null,
            indicator: null,
          },
        ]
      : [],
  )
