import { link, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { StoreError } from '../errors.ts'
import type { Layout } from './layout.ts'
import { isAlive, processMark } from './processes.ts'
import { writeDurably } from './durable.ts'

/** Who uses a data directory. */
export type Holder = {
  readonly pid: number
  readonly mark: string | null
  readonly host: string
  /** Where a browser reaches it; null until it listens. */
  readonly address: string | null
}

export type Lock = {
  /** Tells later copies where this one is reached. */
  readonly announce: (address: string) => Promise<void>
  readonly release: () => Promise<void>
}

const beatMs = 5_000
const silentMs = 20_000

/**
 * Takes the one lock of a data directory. A lock whose process is gone, or whose number now belongs
 * to another process, is taken over. Where that cannot be asked (another host or container), the lock
 * counts as left behind once its heartbeat has been silent for 20 seconds.
 * @throws StoreError `DATA_IN_USE` with `pid` and `address` of the holder
 */
export async function takeLock(layout: Layout): Promise<Lock> {
  const own: Holder = {
    pid: process.pid,
    mark: await processMark(process.pid),
    host: hostname(),
    address: null,
  }
  while (!(await place(layout.lock, own))) {
    const holder = await livingHolder(layout)
    if (holder !== null) throw inUse(layout, holder)
    await clear(layout.lock)
  }
  const beat = setInterval(() => {
    const now = new Date()
    utimes(layout.lock, now, now).catch(() => undefined)
  }, beatMs)
  beat.unref()
  return {
    announce: (address) => writeDurably(layout.lock, JSON.stringify({ ...own, address }), 0o644),
    async release() {
      clearInterval(beat)
      const holder = await readHolder(layout.lock)
      if (holder?.pid === own.pid && holder.host === own.host) await rm(layout.lock, { force: true })
    },
  }
}

/** The process that uses the directory now; null when nobody does. */
export async function livingHolder(layout: Layout): Promise<Holder | null> {
  const holder = await readHolder(layout.lock)
  return holder !== null && (await isLiving(holder, layout.lock)) ? holder : null
}

async function isLiving(holder: Holder, path: string): Promise<boolean> {
  if (holder.host !== hostname()) return !(await isSilent(path))
  if (!isAlive(holder.pid)) return false
  if (holder.mark === null) return !(await isSilent(path))
  return (await processMark(holder.pid)) === holder.mark
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder
  } catch {
    return null
  }
}

async function isSilent(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => null)
  return info === null || Date.now() - info.mtimeMs > silentMs
}

/** Creates the lock with its content in one step: two processes never both succeed. */
async function place(path: string, own: Holder): Promise<boolean> {
  const draft = `${path}.${process.pid}`
  const handle = await open(draft, 'w', 0o644)
  await handle.writeFile(JSON.stringify(own))
  await handle.close()
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/**
 * Removes a lock left behind. It is moved aside first and judged again there: had another process
 * taken over in between, its fresh lock goes back to its place.
 */
async function clear(path: string): Promise<void> {
  const aside = `${path}.${process.pid}.old`
  await rename(path, aside).catch(() => undefined)
  const moved = await readHolder(aside)
  if (moved !== null && (await isLiving(moved, aside))) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

function inUse(layout: Layout, holder: Holder): StoreError {
  const where = holder.address === null ? '' : `，地址 ${holder.address}`
  const next =
    holder.address === null
      ? '请等它结束，或先停止那个进程。'
      : '请直接打开这个地址；要重新启动，请先停止那个进程。'
  return new StoreError(
    'DATA_IN_USE',
    `数据目录 ${layout.root} 正由另一个衡鉴使用（进程 ${holder.pid}${where}）。${next}`,
    { pid: holder.pid, address: holder.address },
  )
}
