import type { Parameters } from '@hengjian/checker'
import { assertInvariant } from '@hengjian/values'
import type { Catalogue } from './catalogue.ts'

/** Dated numbers of the catalogue as rules ask for them: by standard and name. */
export const parametersOf =
  ({ thresholds }: Pick<Catalogue, 'thresholds'>): Parameters =>
  (standard, name) => {
    const value = thresholds.get(standard)?.values.find((one) => one.name === name)?.value
    assertInvariant(value, `a rule asks for a number that no standard gives: ${standard}.${name}`)
    return value
  }
