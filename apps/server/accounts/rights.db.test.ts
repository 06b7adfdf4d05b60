import { connect, type Database } from '@hengjian/store'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../packages/store/testing/testDatabase.ts'
import { insertAccount } from './insert.ts'
import { type AuthDatabase, connectAuth } from './login.ts'

let database: TestDatabase
let app: Database
let auth: AuthDatabase
let clerk: string
beforeAll(async () => {
  database = await testDatabase()
  app = connect(database.roleUrl('hengjian_app'), { connections: 1, name: 'test' })
  auth = connectAuth(database.roleUrl('hengjian_auth')).database
  clerk = await insertAccount(
    auth,
    { name: 'zhang', displayName: '张', section: '', organisation: 2 },
    { roles: ['clerk'], password: 'Spring-2026-rain', mustChange: false },
  )
})
afterAll(async () => {
  await Promise.all([app.destroy(), auth.destroy()])
  await database.drop()
})

const refused = 'permission denied'

describe('the database keeps apart', () => {
  it.each(['"user"', 'account', 'session', 'account_roles', 'login_attempts', 'account_versions'])(
    'the role of requests from auth.%s',
    async (table) => {
      await expect(sql.raw(`select * from auth.${table}`).execute(app)).rejects.toThrow(refused)
    },
  )

  it.each(['app.budgets', 'app.files', 'app.journal_entries', 'app.settings'])(
    'the role of logins from %s',
    async (table) => {
      await expect(sql.raw(`select * from ${table}`).execute(auth)).rejects.toThrow(refused)
    },
  )

  it('journal entries of accounts from entries about anything else', async () => {
    const entry = sql`insert into app.journal_entries
      (tenant, change, position, org, ledger, row_id, version, verb, definition, algorithm, digest)
      values (1, 1, 9, 2, 'budgets', 'x', 1, 'change', 'x', 'sha256', '')`
    await expect(entry.execute(auth)).rejects.toThrow('row-level security')
  })

  it.each([
    'delete from auth.login_attempts',
    'delete from auth.account_versions',
    'update auth.account_versions set content = $$x$$',
    'update auth.login_attempts set name = $$x$$',
    'delete from auth."user"',
    'delete from app.journal_entries',
    'update app.journal_changes set actor = $$x$$',
  ])('what was recorded from being changed: %s', async (statement) => {
    await expect(sql.raw(statement).execute(auth)).rejects.toThrow(refused)
  })

  it('the three administrators from each other and from every business role', async () => {
    const grant = (kind: string, role: string) =>
      sql`insert into auth.account_roles (user_id, kind, role) values (${clerk}, ${kind}, ${role})`.execute(
        auth,
      )
    await expect(grant('business', 'systemAdministrator')).rejects.toThrow('account_roles')
    await expect(grant('system', 'systemAdministrator')).rejects.toThrow('foreign key')
    await expect(grant('business', 'sectionHead')).resolves.toBeDefined()
  })
})
