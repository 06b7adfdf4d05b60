import type { CheckResult } from '@hengjian/checker'
import { apart } from './apart.ts'
import { ownCatalogue } from './examineApart.ts'
import type { OpenedFile } from './submissions.ts'

export type TogetherOrder = { readonly files: readonly OpenedFile[]; readonly catalogue: string }

/**
 * Compares the files of one submission in a thread of its own.
 * @param files each of which could be read by itself
 * @returns null for what a thread did not finish
 */
export const examineTogetherApart = (
  files: readonly OpenedFile[],
  catalogue = ownCatalogue,
): Promise<CheckResult | null> => {
  const order: TogetherOrder = { files, catalogue }
  return apart<CheckResult | null>(new URL('./togetherWorker.ts', import.meta.url), order, null)
}
