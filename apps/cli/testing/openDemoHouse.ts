import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import { type House, house } from '@hengjian/office'
import { connectAuth } from '@hengjian/server'
import { connect, localFiles } from '@hengjian/store'
import { testDatabase } from '../../../packages/store/testing/testDatabase.ts'
import { loadDemo } from '../demo.ts'

export type DemoHouse = { readonly house: House; close(): Promise<void> }

const catalogueDirectory = fileURLToPath(new URL('../../../catalog', import.meta.url))

/** The demo as `start --demo` loads it, on a fresh test database. */
export async function openDemoHouse(): Promise<DemoHouse> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'hengjian-demo-'))
  const app = connect(database.roleUrl('hengjian_app'), { connections: 4, name: 'test app' })
  const keeper = connect(database.roleUrl('hengjian_keeper'), { connections: 2, name: 'test keeper' })
  const { database: auth } = connectAuth(database.roleUrl('hengjian_auth'))
  const catalogue = await loadCatalogue(catalogueDirectory)
  const opened = house({
    tenant: 1,
    catalogue,
    app,
    keeper,
    files: localFiles(folder),
    now: () => new Date(),
    demo: true,
  })
  await loadDemo(opened, auth)
  return {
    house: opened,
    async close() {
      await Promise.all([app.destroy(), keeper.destroy(), auth.destroy()])
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
