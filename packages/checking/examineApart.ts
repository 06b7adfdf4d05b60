import { fileURLToPath } from 'node:url'
import type { CheckResult, SourcedFact } from '@hengjian/checker'
import { apart } from './apart.ts'
import type { Examined } from './examine.ts'
import { gaveUp } from './result.ts'
import type { OpenedFile } from './submissions.ts'

/** What a thread of the checker is asked to do. */
export type Order =
  | {
      readonly kind: 'file'
      readonly file: string
      readonly bytes: Uint8Array
      readonly unnamed: string | null
    }
  | { readonly kind: 'together'; readonly files: readonly OpenedFile[] }
  | { readonly kind: 'across'; readonly sets: readonly (readonly SourcedFact[])[] }

/** The pack that the program comes with. */
export const ownCatalogue = fileURLToPath(new URL('../../catalog', import.meta.url))

const done = <Answer>(order: Order, unfinished: Answer): Promise<Answer> =>
  apart<Answer>(new URL('./worker.ts', import.meta.url), order, unfinished)

/**
 * Examines a file in a thread of its own. What a thread did not finish is said of its file.
 * @param unnamed what stands for the unit of documents that name none, where somebody else knows it
 */
export const examineApart = (
  file: string,
  bytes: Uint8Array,
  unnamed: string | null = null,
): Promise<Examined> =>
  done({ kind: 'file', file, bytes, unnamed }, { outcome: gaveUp(file), blocks: [], facts: [], texts: [] })

/**
 * Compares the files of one submission in a thread of its own.
 * @param files each of which could be read by itself
 * @returns null for what a thread did not finish
 */
export const examineTogetherApart = (files: readonly OpenedFile[]): Promise<CheckResult | null> =>
  done<CheckResult | null>({ kind: 'together', files }, null)

/**
 * Asks what shows between years and offices, in a thread of its own.
 * @param sets each of which is compared within itself
 * @returns a result for each set, or null for what a thread did not finish
 */
export const examineAcrossApart = (
  sets: readonly (readonly SourcedFact[])[],
): Promise<readonly CheckResult[] | null> =>
  done<readonly CheckResult[] | null>({ kind: 'across', sets }, null)
