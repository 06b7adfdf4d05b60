import { Client } from 'pg'
import { openDatabase } from '../openDatabase.ts'

/**
 * A program for tests to kill: opens a data directory, prints the owner's address, and with `write`
 * prints each number after the database has acknowledged it.
 *   node holdDatabase.ts <data directory> [write]
 */
const [dataDirectory, work] = process.argv.slice(2)
const database = await openDatabase({ dataDirectory: String(dataDirectory) })
await database.announce('http://127.0.0.1:7300')
process.stdout.write(`ready ${database.ownerUrl}\n`)
if (work === 'write') {
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query('create table if not exists acknowledged (number integer primary key)')
  for (let number = 1; ; number += 1) {
    await client.query('insert into acknowledged values ($1)', [number])
    process.stdout.write(`written ${number}\n`)
  }
}
process.stdin.resume()
