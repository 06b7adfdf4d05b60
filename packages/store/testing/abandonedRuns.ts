import { readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { layoutOf } from '../launch/layout.ts'
import { livingHolder } from '../launch/lock.ts'
import { openDatabase } from '../launch/openDatabase.ts'

export const testFolderPrefix = 'hengjian-test-'

/** A folder this young may belong to a run that has not placed its lock yet. */
const youngMs = 60_000

/** Stops and removes the servers of test runs that were killed: they would live on for ever. */
export async function clearAbandonedRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name)
    if (!name.startsWith(testFolderPrefix) || !(await isAbandoned(folder))) continue
    // Opening adopts the server that still runs there, so that it can be stopped in order.
    const database = await openDatabase({ dataDirectory: folder }).catch(() => null)
    await database?.stop()
    if (database?.cluster) await rm(database.cluster, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function isAbandoned(folder: string): Promise<boolean> {
  const info = await stat(folder).catch(() => null)
  const mine = process.getuid === undefined || info?.uid === process.getuid()
  if (info === null || !mine || Date.now() - info.mtimeMs < youngMs) return false
  return (await livingHolder(layoutOf(folder))) === null
}
