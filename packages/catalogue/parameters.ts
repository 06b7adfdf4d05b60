import type { Outline, Parameters } from '@hengjian/checker'
import { assertInvariant } from '@hengjian/values'
import type { Catalogue } from './catalogue.ts'

/** Dated numbers of the catalogue as rules ask for them, by standard and name, with the outlines of reports. */
export const parametersOf = (
  { thresholds }: Pick<Catalogue, 'thresholds'>,
  outlines: readonly Outline[],
): Parameters =>
  Object.assign(
    (standard: string, name: string): string => {
      const value = thresholds.get(standard)?.values.find((one) => one.name === name)?.value
      assertInvariant(value, `a rule asks for a number that no standard gives: ${standard}.${name}`)
      return value
    },
    { outlines },
  )
