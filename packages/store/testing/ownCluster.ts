import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../launch/migrate.ts'
import { openDatabase } from '../launch/openDatabase.ts'
import { ensureRoles, roleUrl } from '../launch/roles.ts'
import { testFolderPrefix } from './abandonedRuns.ts'
import type { TestDatabase } from './testDatabase.ts'

/** A migrated database of its own embedded server, whatever server the run uses. Dropping it stops the server. */
export async function ownCluster(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), testFolderPrefix))
  const database = await openDatabase({ dataDirectory: folder })
  const drop = async (): Promise<void> => {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
    if (database.cluster !== null) await rm(database.cluster, { recursive: true, force: true })
  }
  try {
    await ensureRoles(database.ownerUrl)
    await migrate(database.ownerUrl)
  } catch (error) {
    await drop()
    throw error
  }
  return { ownerUrl: database.ownerUrl, roleUrl: (role) => roleUrl(database.ownerUrl, role), drop }
}
