import type { SourcedFact } from '../facts/sourcedFact.ts'
import { regionOf } from './regionOf.ts'

/** Amounts of 亿元 and of 万美元 under a name of some length are of a region, not of an office. */
const isOfRegion = ({ known, measure, stage, figure }: SourcedFact): boolean =>
  !known &&
  stage !== 'target' &&
  stage !== 'rate' &&
  (figure.unit === '亿元' || figure.unit.endsWith('美元')) &&
  (measure.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4

/**
 * The result of a whole region that a fact tells, so that reports of its other offices are found by it:
 * 甲市|实际使用外资. Null for what is an office's own, and where nobody knows which region is meant.
 */
export function resultOfRegion(fact: SourcedFact): string | null {
  const region = regionOf(fact.unit)
  return region !== null && isOfRegion(fact) ? `${region}|${fact.measure}` : null
}
