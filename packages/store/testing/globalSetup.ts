import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../launch/migrate.ts'
import { openDatabase } from '../launch/openDatabase.ts'
import { ensureRoles } from '../launch/roles.ts'
import { administer, templateVariable } from './testDatabase.ts'

/**
 * One database server for the whole run: the embedded one in a temporary folder, or the server that
 * HENGJIAN_TEST_DATABASE_URL names. It holds a migrated template that every test file copies.
 */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'hengjian-test-'))
  const database = await openDatabase({
    dataDirectory: folder,
    databaseUrl: process.env['HENGJIAN_TEST_DATABASE_URL'],
  })
  await ensureRoles(database.ownerUrl)
  const template = new URL(database.ownerUrl)
  template.pathname = `/template_${randomUUID().replaceAll('-', '')}`
  await administer(database.ownerUrl, `create database ${template.pathname.slice(1)}`)
  await migrate(template.href)
  process.env[templateVariable] = template.href
  return async () => {
    await administer(database.ownerUrl, `drop database ${template.pathname.slice(1)} with (force)`)
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
