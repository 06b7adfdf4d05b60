import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { KernelTables } from './tables.ts'

export type Database = Kysely<KernelTables>
export type Tx = Transaction<KernelTables>

const int8 = 20
const day = 1082

/**
 * Types of the driver: int8 as a number (all ours stay below 2^53), days and exact decimals as text.
 * Without this a day would turn into an instant of the server's time zone.
 */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === int8) return Number
    if (oid === day) return (text: string) => text
    return pg.types.getTypeParser(oid, format)
  },
}

/**
 * A pool of connections to one database as one role.
 * @param url postgres:// address with role and password
 */
export function connect(
  url: string,
  options: { readonly connections: number; readonly name: string },
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections,
    application_name: options.name,
    types: types,
    idleTimeoutMillis: 30_000,
  })
  // A connection that the server closes is no reason to stop: a request that uses it gets its error
  // from the query, an idle one is replaced by the pool.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<KernelTables>({ dialect: new PostgresDialect({ pool }) })
}
