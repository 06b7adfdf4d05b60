import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Database, ensureRoles, migrate, openDatabase, roleUrl } from '@hengjian/store'

/** A database of its own for measuring: the embedded server in a temporary folder, or DATABASE_URL. */
export type BenchDatabase = {
  readonly owner: Database
  readonly app: Database
  readonly appUrl: string
  readonly ownerUrl: string
  close(): Promise<void>
}

export async function openBenchDatabase(connections: number): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'hengjian-bench-'))
  const database = await openDatabase({ dataDirectory: folder, databaseUrl: process.env['DATABASE_URL'] })
  await ensureRoles(database.ownerUrl)
  await migrate(database.ownerUrl)
  const appUrl = roleUrl(database.ownerUrl, 'hengjian_app')
  const owner = connect(database.ownerUrl, { connections, name: 'bench owner' })
  const app = connect(appUrl, { connections, name: 'bench' })
  return {
    owner,
    app,
    appUrl,
    ownerUrl: database.ownerUrl,
    async close() {
      await Promise.all([owner.destroy(), app.destroy()])
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
