import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../testing/testDatabase.ts'
import { migrate, type Migration, readMigrations } from './migrate.ts'

let database: TestDatabase
let known: readonly Migration[]
beforeEach(async () => {
  database = await testDatabase()
  known = await readMigrations()
})
afterEach(() => database.drop())

const step = (name: string, sql: string): Migration => ({ name, sql, digest: `digest of ${sql}` })
const tables = async (): Promise<readonly string[]> => {
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  const { rows } = await client.query(
    `select tablename from pg_tables where tablename like 'probe%' order by 1`,
  )
  await client.end()
  return rows.map((row) => String(row.tablename))
}

describe('migrate', () => {
  it('runs what is missing, in order, once', async () => {
    const steps = [
      ...known,
      step('9001_a.sql', 'create table probe_a ()'),
      step('9002_b.sql', 'create table probe_b (like probe_a)'),
    ]
    expect(await migrate(database.ownerUrl, steps)).toEqual(['9001_a.sql', '9002_b.sql'])
    expect(await migrate(database.ownerUrl, steps)).toEqual([])
    expect(await tables()).toEqual(['probe_a', 'probe_b'])
  })

  it('runs each step once when four copies start together', async () => {
    const steps = [...known, step('9001_a.sql', 'create table probe_a (); select pg_sleep(0.1)')]
    const ran = await Promise.all(Array.from({ length: 4 }, () => migrate(database.ownerUrl, steps)))
    expect(ran.flat()).toEqual(['9001_a.sql'])
  })

  it('leaves nothing of a step that fails, and keeps the steps before it', async () => {
    const steps = [
      ...known,
      step('9001_a.sql', 'create table probe_a ()'),
      step('9002_b.sql', 'create table probe_b (); select 1/0'),
    ]
    await expect(migrate(database.ownerUrl, steps)).rejects.toThrow(
      'Migration 9002_b.sql failed: division by zero',
    )
    expect(await tables()).toEqual(['probe_a'])
  })

  it('refuses a step that was changed after it ran', async () => {
    await migrate(database.ownerUrl, [...known, step('9001_a.sql', 'create table probe_a ()')])
    await expect(
      migrate(database.ownerUrl, [...known, step('9001_a.sql', 'create table probe_c ()')]),
    ).rejects.toMatchObject({
      code: 'MIGRATION_CHANGED',
      message:
        '升级文件 9001_a.sql 与数据库当初执行的内容不同。请恢复原文件，改动写进新的升级文件，数据没有改动。',
    })
  })

  it('refuses a database that a newer program has changed', async () => {
    await migrate(database.ownerUrl, [...known, step('9001_a.sql', 'create table probe_a ()')])
    await expect(migrate(database.ownerUrl, known)).rejects.toMatchObject({
      code: 'DATABASE_NEWER',
      message:
        '数据库由更新版本的衡鉴升级过（9001_a.sql），本程序不认识这一步。请改用新版本启动，数据没有改动。',
    })
  })
})
