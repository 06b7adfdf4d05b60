import { createHmac, randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { StoreError } from '../errors.ts'
import { scramVerifier } from './scram.ts'

/**
 * The roles under which the program works. None owns a table, none passes by row security.
 *   hengjian_app     requests, on behalf of one person
 *   hengjian_keeper  sealing, verifying, folding, archiving over all organisations
 *   hengjian_auth    accounts and sessions
 *   hengjian_queue   background work
 */
export const roles = ['hengjian_app', 'hengjian_keeper', 'hengjian_auth', 'hengjian_queue'] as const
export type Role = (typeof roles)[number]

/** One number for the whole program: whoever changes roles or tables holds this advisory lock. */
export const upkeepLock = 4_725_117_001

/** The address of a role on the same database. Its password follows from the owner's, so every copy derives the same. */
export function roleUrl(ownerUrl: string, role: Role): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = rolePassword(ownerUrl, role)
  return url.href
}

/**
 * Creates the roles, or brings their password and settings up to date. Can run at every start and
 * from several copies at once.
 * @throws StoreError `DATABASE_RIGHTS` when the owner may not create roles
 */
export async function ensureRoles(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [upkeepLock])
    for (const role of roles) await ensureRole(client, role, rolePassword(ownerUrl, role))
    await client.query('commit')
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new StoreError(
      'DATABASE_RIGHTS',
      '数据库用户没有建立角色的权限。请由数据库管理员执行 ALTER ROLE 该用户 CREATEROLE，再重新启动。',
    )
  } finally {
    await client.end()
  }
}

async function ensureRole(client: Client, role: Role, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
  if (rowCount === 0) await client.query(`create role ${role}`)
  const verifier = scramVerifier(password, randomBytes(16))
  await client.query(`alter role ${role} login nocreatedb nocreaterole inherit password '${verifier}'`)
  const { rows } = await client.query<{ strong: boolean }>(
    'select rolsuper or rolbypassrls or rolreplication as strong from pg_roles where rolname = $1',
    [role],
  )
  if (rows[0]?.strong === true) await client.query(`alter role ${role} nosuperuser nobypassrls noreplication`)
  // A generic plan cannot see the tenant and scans whole indexes under row security.
  await client.query(`alter role ${role} set plan_cache_mode = 'force_custom_plan'`)
  await client.query(`alter role ${role} set timezone = 'Asia/Shanghai'`)
}

function rolePassword(ownerUrl: string, role: Role): string {
  const ownerPassword = decodeURIComponent(new URL(ownerUrl).password)
  return createHmac('sha256', ownerPassword).update(role).digest('base64url')
}
