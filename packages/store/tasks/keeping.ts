import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../database.ts'
import { sealPending } from '../journal/seal.ts'
import { foldRollUps } from './fold.ts'

export type Keeping = { stop(): Promise<void> }

/** How often pending changes are sealed: a block within a second of the commit. */
const sealEveryMs = 500
const foldEveryMs = 5_000

/**
 * Seals the journal and folds roll-ups for as long as the server runs. A round that fails (the
 * database restarts, another server holds the lock) is reported and tried again in the next.
 */
export function startKeeping(keeper: Database, tenant: number, report: (error: unknown) => void): Keeping {
  const stopping = new AbortController()
  const loop = async (everyMs: number, round: () => Promise<unknown>): Promise<void> => {
    while (!stopping.signal.aborted) {
      await round().catch(report)
      await pause(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
    }
  }
  const loops = [
    loop(sealEveryMs, () => sealPending(keeper, tenant)),
    loop(foldEveryMs, () => foldRollUps(keeper, tenant)),
  ]
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
      await sealPending(keeper, tenant).catch(report)
    },
  }
}
