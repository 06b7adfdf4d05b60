import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { roleUrl, type Role } from '../launch/roles.ts'

export type TestDatabase = {
  readonly ownerUrl: string
  readonly roleUrl: (role: Role) => string
  readonly drop: () => Promise<void>
}

/** Where the global set-up left the migrated template of this run. */
export const templateVariable = 'HENGJIAN_TEST_TEMPLATE'

/** A fresh copy of the migrated template: about 60 ms, whatever the number of tables. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = process.env[templateVariable]
  if (!template)
    throw new Error('Broken assumption: the database tests run through vitest with its global set-up')
  const url = new URL(template)
  const templateName = url.pathname.slice(1)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(template, `create database ${name} template ${templateName}`)
  url.pathname = `/${name}`
  return {
    ownerUrl: url.href,
    roleUrl: (role) => roleUrl(url.href, role),
    drop: () => administer(template, `drop database ${name} with (force)`),
  }
}

/** Runs one statement beside the databases it is about. */
export async function administer(anyUrl: string, statement: string): Promise<void> {
  const url = new URL(anyUrl)
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
