import { createHmac } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { hashPassword, verifyPassword } from './password.ts'
import type { AuthTables } from './tables.ts'

export type AuthDatabase = Kysely<AuthTables>
export type AuthTx = Transaction<AuthTables>

const int8 = 20
/** int8 as a number: change numbers stay far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)),
}

/** Connections of role hengjian_auth with schema auth as their search path. */
export const connectAuth = (url: string): { readonly database: AuthDatabase; readonly pool: pg.Pool } => {
  const pool = new pg.Pool({
    connectionString: url,
    options: '-c search_path=auth',
    max: 4,
    application_name: 'hengjian auth',
    idleTimeoutMillis: 30_000,
    types,
  })
  // A connection that the server closes is replaced by the pool; a request on it gets its error from the query.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { pool, database: new Kysely<AuthTables>({ dialect: new PostgresDialect({ pool }) }) }
}

/** Seconds. A session ends thirty minutes after the last request, and eight hours after login in any case. */
const idleLimit = 30 * 60
export const absoluteLimit = 8 * 3_600

/**
 * The login library with our hash, our cookie and no registration by strangers. It checks passwords,
 * makes, finds and ends sessions; nothing of it is reachable by an address of its own.
 * @param authUrl address of role hengjian_auth; the cookies' signature is derived from its password
 * @param secure whether browsers come by https
 */
export function loginLibrary(pool: pg.Pool, authUrl: string, secure: boolean) {
  return betterAuth({
    database: pool,
    secret: createHmac('sha256', authUrl).update('sessions').digest('base64url'),
    baseURL: 'http://127.0.0.1',
    trustedOrigins: [],
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    // Ours to write; declared because the library compares the tables with what it knows.
    user: { additionalFields: { organisation: { type: 'number', required: true, input: false } } },
    session: { expiresIn: idleLimit, updateAge: 60, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: secure,
      cookiePrefix: 'hengjian',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', secure, path: '/' },
      disableOriginCheck: true,
      ipAddress: { disableIpTracking: true },
    },
    plugins: [username({ minUsernameLength: 2, maxUsernameLength: 64, usernameValidator: () => true })],
  })
}
export type LoginLibrary = ReturnType<typeof loginLibrary>
