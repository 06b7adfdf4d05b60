import { stat } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { rulesAsked } from './asked.ts'
import { ownRules } from './ownRules.ts'
import { type Done, perform, type Task } from './task.ts'

/** A thread costs as much as some files; below this many tasks they are done where they are. */
const fewTasks = 8
const threads = 2
/** Seconds after which nobody waits any more, and those that each MB adds; a long report takes a tenth of it. */
const [patience, patienceForEachMb] = [10, 2]

/** Told of each task when it is done; null where it brought its thread down. */
export type OnDone = (at: number, done: Done | null) => void

/** Does the tasks, many of them in threads; after a stop those that are not begun are left. */
export async function doAll(
  tasks: readonly Task[],
  asked: readonly string[],
  stopped: AbortSignal,
  onDone: OnDone,
): Promise<void> {
  if (tasks.length < fewTasks && !tasks.some(isDrawn)) return await inPlace(tasks, asked, stopped, onDone)
  const queue = [...tasks.entries()].values()
  await Promise.all(Array.from({ length: threads }, () => inThread(queue, asked, stopped, onDone)))
}

const pathsOf = (task: Task): readonly string[] => (task.kind === 'file' ? [task.path] : task.paths)

async function megabytesOf(task: Task): Promise<number> {
  const sizes = await Promise.all(
    pathsOf(task).map((path) =>
      stat(path)
        .then(({ size }) => size)
        .catch(() => 0),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20
}

/** Pages that are drawn by a program of others: one that is made to do harm can only be left, not stopped. */
const isDrawn = (task: Task): boolean => pathsOf(task).some((path) => /\.(?:pdf|ofd)$/i.test(path))

async function inPlace(
  tasks: readonly Task[],
  asked: readonly string[],
  stopped: AbortSignal,
  onDone: OnDone,
): Promise<void> {
  const shelf = await ownRules()
  const rules = rulesAsked(shelf, asked)
  for (const [at, task] of tasks.entries()) {
    // A turn of the loop, so that Ctrl-C is heard between two files.
    await setImmediate()
    if (stopped.aborted) return
    onDone(at, await perform(task, rules, shelf))
  }
}

/** Works the common queue off with one thread, which is started anew when a file brings it down. */
async function inThread(
  queue: Iterator<readonly [number, Task]>,
  asked: readonly string[],
  stopped: AbortSignal,
  onDone: OnDone,
): Promise<void> {
  let worker: Worker | null = null
  for (let next = queue.next(); !next.done && !stopped.aborted; next = queue.next()) {
    const [at, task] = next.value
    worker ??= new Worker(new URL('./worker.ts', import.meta.url), { workerData: asked })
    const done = await answerOf(worker, task, stopped)
    if (done === null) {
      await worker.terminate()
      worker = null
    }
    if (done || !stopped.aborted) onDone(at, done)
  }
  await worker?.terminate()
}

/** The answer about one task; null where the thread fell, or where nobody waits for it any more. */
async function answerOf(worker: Worker, task: Task, stopped: AbortSignal): Promise<Done | null> {
  const seconds = patience + patienceForEachMb * (await megabytesOf(task))
  return new Promise((resolve) => {
    const end = (done: Done | null): void => {
      clearTimeout(timer)
      worker.off('message', end).off('error', giveUp).off('exit', giveUp)
      stopped.removeEventListener('abort', giveUp)
      resolve(done)
    }
    const giveUp = (): void => end(null)
    const timer = setTimeout(giveUp, seconds * 1_000)
    worker.once('message', end)
    worker.once('error', giveUp)
    worker.once('exit', giveUp)
    stopped.addEventListener('abort', giveUp)
    worker.postMessage(task, [])
  })
}
