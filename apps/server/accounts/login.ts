import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins'
import { createHmac } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { hashPassword, verifyPassword } from './password.ts'
import type { AuthTables } from './tables.ts'

export type AuthDatabase = Kysely<AuthTables>

/** Connections of role hengjian_auth; its search path is schema auth. */
export const connectAuth = (url: string): { readonly database: AuthDatabase; readonly pool: pg.Pool } => {
  const pool = new pg.Pool({ connectionString: url, max: 4, application_name: 'hengjian auth', idleTimeoutMillis: 30_000 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { pool, database: new Kysely<AuthTables>({ dialect: new PostgresDialect({ pool }) }) }
}

/** A session ends eight hours after login, or after thirty minutes without a request. */
const hours = 3_600
const idleSeconds = 30 * 60
const absoluteSeconds = 8 * hours

/** The login library with our hash, our cookie and no registration by strangers. */
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
    session: { expiresIn: idleSeconds, updateAge: 60, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: secure,
      cookiePrefix: 'hengjian',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', secure, path: '/' },
      disableOriginCheck: true,
    },
    plugins: [username({ minUsernameLength: 2, maxUsernameLength: 64, usernameValidator: () => true })],
  })
}
export type LoginLibrary = ReturnType<typeof loginLibrary>

export const absoluteLimit = absoluteSeconds
