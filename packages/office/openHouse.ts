import { loadCatalogue } from '@hengjian/catalogue'
import {
  connect,
  ensureRoles,
  type Keeping,
  localFiles,
  migrate,
  type OpenDatabase,
  openDatabase,
  roleUrl,
  startKeeping,
} from '@hengjian/store'
import { type House, house } from './house.ts'

export type HouseOptions = {
  readonly dataDirectory: string
  readonly databaseUrl?: string | undefined
  readonly runtimeDirectory?: string | undefined
  /** Folder of the catalogue pack; the one shipped with the program by default. */
  readonly catalogueDirectory: string
  readonly demo: boolean
  /** For commands beside a running server: use its database instead of refusing. */
  readonly join?: boolean
  readonly log: (sentence: string) => void
}

export type OpenHouse = {
  readonly house: House
  readonly database: OpenDatabase
  /** Seals and folds until the house is closed. Commands beside a running server leave it to that one. */
  keep(): Keeping
  close(): Promise<void>
}

/** One installation serves one tenant: the top jurisdiction of its organisations. */
const tenant = 1

/**
 * Brings up everything that the work of an office needs: database, roles, schema, connections, catalogue.
 * @throws StoreError when the data directory is in use, of another version, or not writable
 */
export async function openHouse(options: HouseOptions): Promise<OpenHouse> {
  const [catalogue, database] = await Promise.all([
    loadCatalogue(options.catalogueDirectory),
    openDatabase(options),
  ])
  try {
    await ensureRoles(database.ownerUrl)
    const ran = await migrate(database.ownerUrl)
    if (ran.length > 0) options.log(`数据库结构已就绪（${ran.length} 步）。`)
  } catch (error) {
    await database.stop()
    throw error
  }
  const app = connect(roleUrl(database.ownerUrl, 'hengjian_app'), { connections: 16, name: 'hengjian' })
  const keeper = connect(roleUrl(database.ownerUrl, 'hengjian_keeper'), {
    connections: 3,
    name: 'hengjian keeper',
  })
  const files = localFiles(database.layout.files)
  let keeping: Keeping | null = null
  return {
    house: house({ tenant, catalogue, app, keeper, files, now: () => new Date(), demo: options.demo }),
    database,
    keep() {
      keeping = startKeeping(keeper, tenant, (error) =>
        options.log(`日志封存暂时未成，稍后重试：${String(error)}`),
      )
      return keeping
    },
    async close() {
      await keeping?.stop()
      await Promise.all([app.destroy(), keeper.destroy()])
      await database.stop()
    },
  }
}
