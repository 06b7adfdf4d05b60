import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../testing/testDatabase.ts'
import { ensureRoles, type Role, roles, roleUrl } from './roles.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const as = async (role: Role | 'owner', text: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({
    connectionString: role === 'owner' ? database.ownerUrl : database.roleUrl(role),
  })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

describe('the roles of the program', () => {
  it('log in with passwords derived from the owner, own nothing and pass by no policy', async () => {
    for (const role of roles) expect(await as(role, 'select current_user as me')).toEqual([{ me: role }])
    const strong = await as(
      'owner',
      `select rolname from pg_roles where rolname like 'hengjian\\_%'
       and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    )
    expect(strong).toEqual([])
    const owned = await as(
      'owner',
      `select relname from pg_class where pg_get_userbyid(relowner) like 'hengjian\\_%' and relkind in ('r', 'p')`,
    )
    expect(owned).toEqual([])
  })

  it('cannot read what belongs to another role', async () => {
    await as('owner', 'create schema private; create table private.notes as select 1 as one')
    await as(
      'owner',
      'grant usage on schema private to hengjian_auth; grant select on private.notes to hengjian_auth',
    )
    expect(await as('hengjian_auth', 'select one from private.notes')).toEqual([{ one: 1 }])
    for (const role of ['hengjian_app', 'hengjian_keeper', 'hengjian_queue'] as const)
      await expect(as(role, 'select one from private.notes')).rejects.toThrow(
        'permission denied for schema private',
      )
    await expect(as('hengjian_queue', 'select * from app.journal_changes')).rejects.toThrow(
      'permission denied',
    )
    await expect(as('hengjian_app', 'set role hengjian_keeper')).rejects.toThrow('permission denied')
  })

  it('plan for the values at hand, which row security needs', async () => {
    expect(await as('hengjian_app', 'show plan_cache_mode')).toEqual([
      { plan_cache_mode: 'force_custom_plan' },
    ])
  })

  it('can be ensured by several copies at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => ensureRoles(database.ownerUrl)))
    expect(await as('hengjian_app', 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('have other passwords under another owner', () => {
    const one = roleUrl('postgres://o:first@h:1/d', 'hengjian_app')
    expect(one).toBe(roleUrl('postgres://o:first@h:1/d', 'hengjian_app'))
    expect(one).not.toBe(roleUrl('postgres://o:second@h:1/d', 'hengjian_app'))
    expect(one).not.toContain('first')
  })
})
