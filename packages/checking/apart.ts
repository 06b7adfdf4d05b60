import { Worker } from 'node:worker_threads'

/** Seconds after which nobody waits for a file any more. */
const patience = 60
/** MB of memory for one file; a report takes a tenth of it. */
const memory = 768

/**
 * Has one order worked in a thread of its own: a large file holds up nobody, and one that is made to do harm ends with
 * its thread.
 * @param gaveUp the answer about what a thread did not finish
 */
export async function apart<Answer>(script: URL, order: unknown, gaveUp: Answer): Promise<Answer> {
  const worker = new Worker(script, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  try {
    return await new Promise<Answer>((resolve) => {
      const giveUp = (): void => resolve(gaveUp)
      const timer = setTimeout(giveUp, patience * 1_000)
      worker.once('message', (answer: Answer) => {
        clearTimeout(timer)
        resolve(answer)
      })
      worker.once('error', giveUp)
      worker.once('exit', giveUp)
    })
  } finally {
    await worker.terminate()
  }
}
