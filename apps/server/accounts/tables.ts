import type { Generated } from 'kysely'

export type Kind = 'business' | 'system' | 'security' | 'audit'

/** Tables of schema auth as kysely sees them. */
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
    failures: Generated<number>
    locked_until: Date | null
    last_login: Date | null
  }
  account_roles: { user_id: string; kind: Kind; role: string }
  account: { id: string; accountId: string; providerId: string; userId: string; password: string | null; createdAt: Generated<Date>; updatedAt: Generated<Date> }
  session: { id: string; token: string; userId: string; expiresAt: Date }
}
