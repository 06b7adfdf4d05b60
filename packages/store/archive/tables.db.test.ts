import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { connect } from '../database.ts'
import { testDatabase } from '../testing/testDatabase.ts'
import { archivedTables } from './tables.ts'

/** What an archive leaves where it is, and why nobody misses it elsewhere: it lets people in, or says that they came. */
const leftBehind = ['auth.account', 'auth.login_attempts', 'auth.session', 'auth.verification']

it('an archive holds every table that is no ledger, but what lets people in', async () => {
  const database = await testDatabase()
  const owner = connect(database.ownerUrl, { connections: 1, name: 'test owner' })
  try {
    const { rows } = await sql<{ name: string }>`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname in ('app', 'auth', 'queue')`.execute(owner)
    const names = rows.map(({ name }) => name)
    const ledgers = names.flatMap((name) =>
      names.includes(`${name}_history`) ? [name, `${name}_history`, `${name}_grams`] : [],
    )
    expect(ledgers).toContain('app.organisations')
    expect(names.filter((name) => !ledgers.includes(name)).sort()).toEqual(
      [...archivedTables([]), ...leftBehind].sort(),
    )
  } finally {
    await owner.destroy()
    await database.drop()
  }
})
