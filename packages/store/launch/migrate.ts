import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { Client } from 'pg'
import { StoreError } from '../errors.ts'
import { upkeepLock } from './roles.ts'

/** One step of the schema: a file of SQL that runs in one transaction. */
export type Migration = { readonly name: string; readonly sql: string; readonly digest: string }

const ownFolder = fileURLToPath(new URL('../migrations', import.meta.url))

/** The steps this program knows, in the order of their names. Line ends do not count for the digest. */
export async function readMigrations(folder = ownFolder): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings the database to the schema of this program: what is missing runs in the order of the names,
 * each file in its own transaction, one copy of the program at a time. Roles must exist.
 * @returns names of the files that ran now
 * @throws StoreError `MIGRATION_CHANGED`, `DATABASE_NEWER`
 */
export async function migrate(ownerUrl: string, steps?: readonly Migration[]): Promise<readonly string[]> {
  const known = steps ?? (await readMigrations())
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [upkeepLock])
    await client.query(`create table if not exists public.hengjian_migrations (
      name text primary key, digest text not null, applied_at timestamptz not null default now())`)
    const { rows } = await client.query<{ name: string; digest: string }>(
      'select name, digest from public.hengjian_migrations order by name',
    )
    const pending = pendingSteps(known, rows)
    for (const step of pending) await apply(client, step)
    return pending.map((step) => step.name)
  } finally {
    // Ending the session also lets go of the lock.
    await client.end()
  }
}

/** What has still to run, after checking that the past of the database is the past of this program. */
export function pendingSteps(
  known: readonly Migration[],
  applied: readonly { readonly name: string; readonly digest: string }[],
): readonly Migration[] {
  for (const { name, digest } of applied) {
    const own = known.find((step) => step.name === name)
    if (own === undefined)
      throw new StoreError(
        'DATABASE_NEWER',
        `数据库由更新版本的衡鉴升级过（${name}），本程序不认识这一步。请改用新版本启动，数据没有改动。`,
        { name },
      )
    if (own.digest !== digest)
      throw new StoreError(
        'MIGRATION_CHANGED',
        `升级文件 ${name} 与数据库当初执行的内容不同。请恢复原文件，改动写进新的升级文件，数据没有改动。`,
        { name },
      )
  }
  const done = new Set(applied.map(({ name }) => name))
  return known.filter((step) => !done.has(step.name))
}

async function apply(client: Client, step: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(step.sql)
    await client.query('insert into public.hengjian_migrations (name, digest) values ($1, $2)', [
      step.name,
      step.digest,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${step.name} failed: ${(error as Error).message}`, { cause: error })
  }
}
