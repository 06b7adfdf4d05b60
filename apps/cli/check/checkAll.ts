import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { rulesAsked } from './asked.ts'
import { gaveUp, type Outcome } from '@hengjian/checking'
import { examineFile, ownRules } from './examine.ts'

/** A thread costs as much as some files; below this many they are checked where they are. */
const fewFiles = 8
const threads = 2

export type Watch = {
  /** Called after each file. */
  readonly onFile: (outcome: Outcome) => void
  /** Aborted by Ctrl-C: what is finished is kept, the rest is left. */
  readonly stopped: AbortSignal
}

/**
 * Checks files, many of them in threads, and gives the outcomes in the order of the paths; after a stop those that
 * are finished. A file that brings its thread down is named as unreadable, and the others go on.
 */
export async function checkAll(
  paths: readonly string[],
  asked: readonly string[],
  watch: Watch,
): Promise<readonly Outcome[]> {
  const outcomes: (Outcome | undefined)[] = []
  const done = (at: number, outcome: Outcome): void => {
    outcomes[at] = outcome
    watch.onFile(outcome)
  }
  if (paths.length < fewFiles) await inPlace(paths, asked, watch.stopped, done)
  else {
    const queue = [...paths.entries()].values()
    await Promise.all(Array.from({ length: threads }, () => inThread(queue, asked, watch.stopped, done)))
  }
  return outcomes.filter((outcome) => outcome !== undefined)
}

type Done = (at: number, outcome: Outcome) => void

async function inPlace(
  paths: readonly string[],
  asked: readonly string[],
  stopped: AbortSignal,
  done: Done,
): Promise<void> {
  const shelf = await ownRules()
  const rules = rulesAsked(shelf, asked)
  for (const [at, path] of paths.entries()) {
    // A turn of the loop, so that Ctrl-C is heard between two files.
    await setImmediate()
    if (stopped.aborted) return
    done(at, await examineFile(path, rules, shelf))
  }
}

/** Works the common queue off with one thread, which is started anew when a file brings it down. */
async function inThread(
  queue: Iterator<readonly [number, string]>,
  asked: readonly string[],
  stopped: AbortSignal,
  done: Done,
): Promise<void> {
  let worker: Worker | null = null
  for (let next = queue.next(); !next.done && !stopped.aborted; next = queue.next()) {
    const [at, path] = next.value
    worker ??= new Worker(new URL('./worker.ts', import.meta.url), { workerData: asked })
    const outcome = await answerOf(worker, path, stopped)
    if (outcome) done(at, outcome)
    else {
      await worker.terminate()
      worker = null
      if (!stopped.aborted) done(at, gaveUp(path))
    }
  }
  await worker?.terminate()
}

/** The answer about one file; null where the thread fell, or where nobody waits for it any more. */
const answerOf = (worker: Worker, path: string, stopped: AbortSignal): Promise<Outcome | null> =>
  new Promise((resolve) => {
    const end = (outcome: Outcome | null): void => {
      worker.off('message', end).off('error', giveUp).off('exit', giveUp)
      stopped.removeEventListener('abort', giveUp)
      resolve(outcome)
    }
    const giveUp = (): void => end(null)
    worker.once('message', end)
    worker.once('error', giveUp)
    worker.once('exit', giveUp)
    stopped.addEventListener('abort', giveUp)
    worker.postMessage(path, [])
  })
