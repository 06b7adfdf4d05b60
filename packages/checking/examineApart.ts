import { fileURLToPath } from 'node:url'
import { apart } from './apart.ts'
import type { Examined } from './examine.ts'
import { gaveUp } from './result.ts'

export type Order = {
  readonly file: string
  readonly bytes: Uint8Array
  readonly catalogue: string
  readonly unnamed: string | null
}

/** The pack that the program comes with. */
export const ownCatalogue = fileURLToPath(new URL('../../catalog', import.meta.url))

/**
 * Examines a file in a thread of its own. What a thread did not finish is said of its file.
 * @param unnamed what stands for the unit of documents that name none, where somebody else knows it
 * @param catalogue folder of the pack whose rules are asked
 */
export async function examineApart(
  file: string,
  bytes: Uint8Array,
  unnamed: string | null = null,
  catalogue = ownCatalogue,
): Promise<Examined> {
  const order: Order = { file, bytes, catalogue, unnamed }
  return apart<Examined>(new URL('./worker.ts', import.meta.url), order, {
    outcome: gaveUp(file),
    blocks: [],
    facts: [],
    texts: [],
  })
}
