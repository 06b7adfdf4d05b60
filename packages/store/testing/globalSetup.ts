import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../launch/migrate.ts'
import { openDatabase } from '../launch/openDatabase.ts'
import { ensureRoles } from '../launch/roles.ts'
import { clearAbandonedRuns, testFolderPrefix } from './abandonedRuns.ts'
import { administer, templateVariable } from './testDatabase.ts'

/**
 * One database server for the whole run: the embedded one in a temporary folder, or the server that
 * HENGJIAN_TEST_DATABASE_URL names. It holds a migrated template that every test file copies.
 */
export async function setup(): Promise<() => Promise<void>> {
  await clearAbandonedRuns()
  const folder = await mkdtemp(join(tmpdir(), testFolderPrefix))
  const database = await openDatabase({
    dataDirectory: folder,
    databaseUrl: process.env['HENGJIAN_TEST_DATABASE_URL'],
  })
  const remove = async () => {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
    if (database.cluster !== null) await rm(database.cluster, { recursive: true, force: true })
  }
  try {
    await ensureRoles(database.ownerUrl)
    const template = new URL(database.ownerUrl)
    template.pathname = `/template_${randomUUID().replaceAll('-', '')}`
    const name = template.pathname.slice(1)
    await administer(database.ownerUrl, `create database ${name}`)
    await migrate(template.href)
    process.env[templateVariable] = template.href
    return async () => {
      await administer(database.ownerUrl, `drop database ${name} with (force)`)
      await remove()
    }
  } catch (error) {
    await remove()
    throw error
  }
}
