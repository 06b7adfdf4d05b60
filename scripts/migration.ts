import { readdir, writeFile } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import { columnOf, type Ledger } from '@hengjian/ledger'
import {
  actualTables,
  checkLedgers,
  connect,
  differences,
  ensureRoles,
  migrate,
  openDatabase,
  monthClosings,
  organisations,
} from '@hengjian/store'

/**
 * `npm run migration`: writes the SQL files that bring the database from the migrations that stand to
 * the ledgers as they are now defined. One file per ledger; nothing is written when anything has to be
 * written by hand.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'packages/store/migrations')

const data = await mkdtemp(join(tmpdir(), 'hengjian-migration-'))
const database = await openDatabase({ dataDirectory: data, databaseUrl: process.env['DATABASE_URL'] })
try {
  await ensureRoles(database.ownerUrl)
  await migrate(database.ownerUrl)
  const owner = connect(database.ownerUrl, { connections: 1, name: 'migration' })
  const catalogue = await loadCatalogue(join(root, 'catalog'))
  const ledgers: readonly Ledger[] = [
    organisations,
    monthClosings,
    ...checkLedgers,
    ...catalogue.ledgers.values(),
  ]
  const found = differences(ledgers, await actualTables(owner))
  await owner.destroy()
  const refusals = found.flatMap((difference) => difference.refusals)
  if (refusals.length > 0) {
    console.error(
      `Not generated; write these steps by hand:\n${refusals.map((refusal) => `  ${refusal}`).join('\n')}`,
    )
    process.exitCode = 1
  } else {
    let number = (await readdir(folder)).filter((name) => name.endsWith('.sql')).length
    for (const difference of found) {
      number += 1
      const name = `${String(number).padStart(4, '0')}_${columnOf(difference.ledger)}.sql`
      await writeFile(join(folder, name), `${difference.sql.trimEnd()}\n`)
      console.log(`packages/store/migrations/${name}`)
    }
    if (found.length === 0) console.log('The schema already follows from the definitions.')
  }
} finally {
  await database.stop()
  await rm(data, { recursive: true, force: true })
}
