import type { Generated } from 'kysely'

/** What an account is for. The three administrators exclude each other and every business role. */
export type Kind = 'business' | 'system' | 'security' | 'audit'

/** Tables of schema auth as kysely sees them; camelCase columns are those of the login library. */
export type AuthTables = {
  user: {
    id: string
    name: string
    email: string
    emailVerified: Generated<boolean>
    username: string
    displayUsername: string | null
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
    section: string
    organisation: number
    kind: Kind
    locked: Generated<boolean>
    must_change: boolean
    last_login: Date | null
  }
  account_roles: { user_id: string; kind: Kind; role: string }
  account: {
    id: string
    accountId: string
    providerId: string
    userId: string
    password: string | null
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
  }
  session: { id: string; token: string; userId: string; createdAt: Date; expiresAt: Date }
  login_attempts: {
    id: Generated<number>
    name: string
    address: string
    at: Date
    outcome: Generated<'failed' | 'succeeded' | 'unlocked'>
  }
  account_versions: { user_id: string; version: number; change: number; content: string; salt: Buffer }
}
