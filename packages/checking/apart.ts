import { Worker } from 'node:worker_threads'

/** Seconds after which nobody waits for a file any more. */
const patience = 60
/** MB of memory for one file; a report takes a tenth of it. */
const memory = 768
/** Seconds that a thread waits for another order before it ends. */
const warm = 60

type Idle = { readonly worker: Worker; readonly wake: () => void }
/** One thread for each script, which has its rules loaded: to start another costs as much as ten reports. */
const idle = new Map<string, Idle>()

/**
 * Has one order worked in a thread that does nothing else meanwhile: a large file holds up nobody, and one that is made
 * to do harm ends with its thread. A thread that answered in time takes the next order.
 * @param script that answers orders (`answerOrders`)
 * @param gaveUp the answer about what a thread did not finish
 */
export async function apart<Answer>(script: URL, order: unknown, gaveUp: Answer): Promise<Answer> {
  const worker = takeIdle(script.href) ?? start(script)
  const answer = await answerOf(worker, order)
  if (!answer) {
    await worker.terminate()
    return gaveUp
  }
  await keepWarm(script.href, worker)
  return answer.given as Answer
}

const start = (script: URL): Worker =>
  new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memory } })

function takeIdle(script: string): Worker | null {
  const found = idle.get(script)
  if (!found) return null
  found.wake()
  return found.worker
}

/** A process that has nothing else to do ends without waiting for it. */
async function keepWarm(script: string, worker: Worker): Promise<void> {
  if (idle.has(script)) {
    await worker.terminate()
    return
  }
  const wake = (): void => {
    clearTimeout(ending)
    worker.off('error', wake).off('exit', wake).ref()
    idle.delete(script)
  }
  const ending = setTimeout(() => {
    wake()
    void worker.terminate()
  }, warm * 1_000).unref()
  worker.once('error', wake).once('exit', wake).unref()
  idle.set(script, { worker, wake })
}

/** What a thread answers; null where it fell, or where nobody waits for it any more. */
function answerOf(worker: Worker, order: unknown): Promise<{ readonly given: unknown } | null> {
  return new Promise((resolve) => {
    const end = (answer: { readonly given: unknown } | null): void => {
      clearTimeout(timer)
      worker.off('message', given).off('error', giveUp).off('exit', giveUp)
      resolve(answer)
    }
    const given = (answer: unknown): void => end({ given: answer })
    const giveUp = (): void => end(null)
    const timer = setTimeout(giveUp, patience * 1_000)
    worker.once('message', given).once('error', giveUp).once('exit', giveUp)
    worker.postMessage(order, [])
  })
}
