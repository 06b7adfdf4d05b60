import { openEmbedded } from './embedded.ts'
import type { Layout } from './layout.ts'
import { openServer } from './server.ts'

export type OpenOptions = {
  /** Folder with everything the office must keep. Made when missing. */
  readonly dataDirectory: string
  /** A PostgreSQL server (15 or later) to use instead of the one that came with the program. */
  readonly databaseUrl?: string | undefined
  /** Folder for a copy of the server programs where their own cannot be run. */
  readonly runtimeDirectory?: string | undefined
  /** Fixed port of the embedded server; a free one otherwise. */
  readonly port?: number | undefined
  /** For commands beside a running server: use the running database instead of refusing. */
  readonly join?: boolean | undefined
  /** Receives sentences for the person at the terminal. */
  readonly log?: ((sentence: string) => void) | undefined
}

export type OpenDatabase = {
  readonly kind: 'embedded' | 'server'
  /** Address of the role that owns the tables. For migrations and upkeep, never for requests. */
  readonly ownerUrl: string
  readonly layout: Layout
  /** Directory of the embedded database; null for a server. */
  readonly cluster: string | null
  /** One line for the person at the terminal: version, place, account. No password. */
  readonly describe: () => string
  /** Writes into the lock where this copy is reached, for the sentence a second copy gives. */
  readonly announce: (address: string) => Promise<void>
  /** Stops what this process started or adopted; a guest and a server user only let go. Safe to call twice. */
  readonly stop: () => Promise<void>
}

/**
 * Opens the database of an installation: the embedded one, or the server `databaseUrl` names.
 * @throws StoreError with one of the codes of this folder: DATA_IN_USE, DATA_NOT_WRITABLE,
 * DATA_OTHER_VERSION, DATA_NEWER, DISK_FULL, PORT_IN_USE, DATABASE_URL, DATABASE_TOO_OLD …
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const url = options.databaseUrl?.trim()
  return url === undefined || url === '' ? openEmbedded(options) : openServer(url, options)
}
