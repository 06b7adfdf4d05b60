import { setTimeout as pause } from 'node:timers/promises'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { openDatabase } from './openDatabase.ts'
import { holdInChild } from './testing/child.ts'
import { dataFolder } from './testing/dataFolder.ts'

/** The last number the writer was told is safe. */
const lastAcknowledged = (printed: string): number =>
  Math.max(...[...printed.matchAll(/^written (\d+)$/gm)].map((match) => Number(match[1])))

const storedNumbers = async (
  dataDirectory: string,
): Promise<{ readonly count: number; readonly last: number }> => {
  const database = await openDatabase({ dataDirectory })
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  const { rows } = await client.query('select count(*)::int as count, max(number) as last from acknowledged')
  await client.end()
  await database.stop()
  return rows[0]
}

describe('what was acknowledged', () => {
  it('is there after the program was killed while writing', async () => {
    await using folder = await dataFolder()
    const writer = await holdInChild(folder.path, 'write')
    await writer.says('written 200\n')
    await writer.kill()
    const acknowledged = lastAcknowledged(writer.printed())
    const { count, last } = await storedNumbers(folder.path)
    expect(acknowledged).toBeGreaterThanOrEqual(200)
    expect(count).toBe(last)
    expect(last).toBeGreaterThanOrEqual(acknowledged)
  })

  it('is there after program and server were killed together', async () => {
    await using folder = await dataFolder()
    const writer = await holdInChild(folder.path, 'write')
    await writer.says('written 200\n')
    const pidFile = await readFile(join(folder.path, 'postgres/postmaster.pid'), 'utf8')
    process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL')
    await writer.kill().catch(() => undefined)
    await pause(50)
    const acknowledged = lastAcknowledged(writer.printed())
    const { count, last } = await storedNumbers(folder.path)
    expect(count).toBe(last)
    expect(last).toBeGreaterThanOrEqual(acknowledged)
  })
})
