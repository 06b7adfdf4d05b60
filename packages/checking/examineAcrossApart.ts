import type { CheckResult, SourcedFact } from '@hengjian/checker'
import { apart } from './apart.ts'
import { ownCatalogue } from './examineApart.ts'

export type AcrossOrder = {
  readonly sets: readonly (readonly SourcedFact[])[]
  readonly catalogue: string
}

/**
 * Asks what shows between years and offices, in a thread of its own.
 * @param sets each of which is compared within itself
 * @returns a result for each set, or null for what a thread did not finish
 */
export const examineAcrossApart = (
  sets: readonly (readonly SourcedFact[])[],
  catalogue = ownCatalogue,
): Promise<readonly CheckResult[] | null> => {
  const order: AcrossOrder = { sets, catalogue }
  return apart<readonly CheckResult[] | null>(new URL('./acrossWorker.ts', import.meta.url), order, null)
}
