import { join } from 'node:path'
import { documentWriters, openHouse, type OpenHouse } from '@hengjian/office'
import {
  buildServer,
  connectAuth,
  loginLibrary,
  readConfig,
  type Server,
  type Services,
} from '@hengjian/server'
import { roleUrl } from '@hengjian/store'
import { type Place, houseOptions, programDirectory } from './place.ts'

export type Running = {
  readonly server: Server
  readonly services: Services
  readonly open: OpenHouse
  close(): Promise<void>
}

/** Opens the house and builds the server over it; the server does not listen yet. */
export async function openServer(place: Place & { readonly port?: string | undefined }): Promise<Running> {
  const options = houseOptions(place, false)
  const config = readConfig(
    { demo: options.demo, webDirectory: join(programDirectory, 'apps/web/dist'), port: place.port },
    process.env,
  )
  const open = await openHouse(options)
  try {
    const authUrl = roleUrl(open.database.ownerUrl, 'hengjian_auth')
    const { database: auth, pool } = connectAuth(authUrl)
    const writers = documentWriters(config.fontsDirectory)
    const accounts = { auth, library: loginLibrary(pool, authUrl, config.secure), house: open.house }
    const services: Services = { house: open.house, writers, accounts, auth, config }
    const server = await buildServer(services)
    open.keep()
    return {
      server,
      services,
      open,
      async close() {
        await server.close()
        await Promise.all([writers.close(), auth.destroy()])
        await open.close()
      },
    }
  } catch (error) {
    await open.close()
    throw error
  }
}
