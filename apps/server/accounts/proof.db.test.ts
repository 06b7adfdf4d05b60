import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  connect,
  type Database,
  exportArchive,
  importArchive,
  sealPending,
  verifyJournal,
} from '@hengjian/store'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../packages/store/testing/testDatabase.ts'
import { setPassword } from './accounts.ts'
import { firstPassword, hasPasswords } from './firstPassword.ts'
import { insertAccount } from './insert.ts'
import { type AuthDatabase, connectAuth } from './login.ts'
import { listAccounts } from './read.ts'

type Installation = {
  readonly owner: Database
  readonly keeper: Database
  readonly auth: AuthDatabase
  readonly close: () => Promise<void>
}

async function installation(): Promise<Installation> {
  const database = await testDatabase()
  const owner = connect(database.ownerUrl, { connections: 1, name: 'test owner' })
  const keeper = connect(database.roleUrl('hengjian_keeper'), { connections: 1, name: 'test keeper' })
  const { database: auth } = connectAuth(database.roleUrl('hengjian_auth'))
  const close = async (): Promise<void> => {
    await Promise.all([owner.destroy(), keeper.destroy(), auth.destroy()])
    await database.drop()
  }
  return { owner, keeper, auth, close }
}

const password = 'Spring-2026-rain'
const nobody = { section: '', organisation: 1 } as const
const noFiles = {
  get: () => Promise.reject(new Error('no files here')),
  put: () => Promise.resolve({ digest: '' }),
}

let here: Installation
let clerk: string
beforeEach(async () => {
  here = await installation()
  const given = { password, mustChange: false } as const
  await insertAccount(
    here.auth,
    { ...nobody, name: 'guanli', displayName: '管理员' },
    {
      ...given,
      roles: ['systemAdministrator'],
    },
  )
  clerk = await insertAccount(
    here.auth,
    { ...nobody, name: 'zhang', displayName: '张' },
    {
      ...given,
      roles: ['clerk', 'reporter'],
    },
  )
  await sealPending(here.keeper, 1)
})
afterEach(() => here.close())

const proof = ({ keeper }: Installation) => verifyJournal(keeper, 1, [])
const messages = async () => (await proof(here)).discrepancies.map(({ message }) => message)
const tampered = (statement: string) => sql.raw(statement).execute(here.owner)

describe('the proof of accounts', () => {
  it('is silent while every account stands as it was recorded, also when it was only used', async () => {
    await tampered(`update auth."user" set last_login = now(), "updatedAt" = now()`)
    expect(await proof(here)).toMatchObject({ accountVersions: 2, discrepancies: [] })
  })

  it.each([
    [
      'a role slipped in',
      `insert into auth.account_roles (user_id, kind, role) select id, kind, 'unitLeader' from auth."user" where username = 'zhang'`,
    ],
    ['a role taken away', `delete from auth.account_roles where role = 'reporter'`],
    ['a lock', `update auth."user" set locked = true where username = 'zhang'`],
    ['a move to another unit', `update auth."user" set organisation = 9 where username = 'zhang'`],
  ])('names %s behind its back', async (_, statement) => {
    await tampered(statement)
    expect(await messages()).toEqual([
      '账号“zhang”的现状（姓名、单位、角色或停用状态）与最近一次记录不符，已被绕过系统改动。',
    ])
  })

  it('names a record that was rewritten together with the account', async () => {
    await tampered(`update auth."user" set organisation = 9 where username = 'zhang'`)
    await tampered(
      `update auth.account_versions set content = replace(content, '"organisation":1', '"organisation":9') where user_id = '${clerk}'`,
    )
    expect(await messages()).toEqual(['账号“zhang”的第 1 次变更的内容与日志摘要不符，已被绕过系统改动。'])
  })

  it('names an account nobody recorded, a record that vanished and one without its entry', async () => {
    await tampered(`insert into auth."user" (id, name, email, username, organisation)
      values ('ghost', '影子', 'ghost@hengjian.invalid', 'ghost', 1)`)
    await tampered(`update auth.account_versions set version = 7 where user_id = '${clerk}'`)
    expect(await messages()).toEqual([
      '账号“zhang”的第 1 次变更在日志中有记录，内容却没有。',
      '账号“zhang”的第 7 次变更没有对应的日志记录。',
      '账号“ghost”没有任何变更记录，是绕过系统建立的。',
    ])
  })

  it('does not read passwords, sessions or attempts to log in', async () => {
    for (const table of ['account', 'session', 'login_attempts', 'verification'])
      await expect(sql.raw(`select * from auth.${table}`).execute(here.keeper)).rejects.toThrow(
        'permission denied',
      )
  })
})

describe('an archive', () => {
  it('carries accounts without passwords, and is proved elsewhere to the last hash', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hengjian-accounts-'))
    const there = await installation()
    try {
      const said = await proof(here)
      await exportArchive(here.keeper, 1, [], noFiles, folder)
      const files = await readdir(join(folder, 'tables'))
      const texts = await Promise.all(files.map((file) => readFile(join(folder, 'tables', file), 'utf8')))
      expect(texts.join('\n')).toContain('zhang')
      expect(texts.join('\n')).not.toContain('argon2')

      await importArchive(there.keeper, [], noFiles, folder)
      expect(await proof(there)).toEqual(said)
      expect(await listAccounts(there.auth)).toEqual(await listAccounts(here.auth))
      expect(await hasPasswords(there.auth)).toBe(false)

      await expect(firstPassword(there.auth, 'zhang', password)).rejects.toMatchObject({
        code: 'NO_SUCH_ADMINISTRATOR',
        message: '归档里没有名为“zhang”的在用系统管理员。请用归档里的系统管理员账号：“guanli”。',
      })
      await firstPassword(there.auth, 'Guanli', password)
      // What the page of accounts does for everybody else.
      await there.auth.transaction().execute((tx) => setPassword(tx, clerk, 'issued', false))
      const credentials = await there.auth.selectFrom('account').select('userId').execute()
      expect(credentials).toHaveLength(2)
      expect(await proof(there)).toMatchObject({ accountVersions: 3, discrepancies: [] })
    } finally {
      await there.close()
      await rm(folder, { recursive: true })
    }
  })
})
