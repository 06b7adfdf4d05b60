import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { gaveUp } from './result.ts'
import type { Examined } from './examine.ts'

/** Seconds after which nobody waits for a file any more. */
const patience = 60
/** MB of memory for one file; a report takes a tenth of it. */
const memory = 768

export type Order = { readonly file: string; readonly bytes: Uint8Array; readonly catalogue: string }

/** The pack that the program comes with. */
const ownCatalogue = fileURLToPath(new URL('../../catalog', import.meta.url))

/**
 * Examines a file in a thread of its own: a large one holds up nobody, and one that is made to do harm ends with its
 * thread. What a thread did not finish is said of its file.
 * @param catalogue folder of the pack whose rules are asked
 */
export async function examineApart(
  file: string,
  bytes: Uint8Array,
  catalogue = ownCatalogue,
): Promise<Examined> {
  const order: Order = { file, bytes, catalogue }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  try {
    return await new Promise<Examined>((resolve) => {
      const giveUp = (): void => resolve({ outcome: gaveUp(file), blocks: [], facts: [] })
      const timer = setTimeout(giveUp, patience * 1_000)
      worker.once('message', (examined: Examined) => {
        clearTimeout(timer)
        resolve(examined)
      })
      worker.once('error', giveUp)
      worker.once('exit', giveUp)
    })
  } finally {
    await worker.terminate()
  }
}
