import { mkdtemp, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { holdInChild } from '../launch/testing/child.ts'
import { clearAbandonedRuns, testFolderPrefix } from './abandonedRuns.ts'

const oldFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), testFolderPrefix))
  const holder = await holdInChild(folder)
  const anHourAgo = new Date(Date.now() - 3_600_000)
  await utimes(folder, anHourAgo, anHourAgo)
  return { folder, holder }
}

describe('test runs that were killed', () => {
  it('leave neither server nor folder once the next run begins, while a living run keeps both', async () => {
    const living = await oldFolder()
    const killed = await oldFolder()
    await killed.holder.kill()
    await clearAbandonedRuns()
    await expect(stat(killed.folder)).rejects.toThrow('ENOENT')
    await expect(new Client({ connectionString: killed.holder.ownerUrl }).connect()).rejects.toThrow(
      'ECONNREFUSED',
    )

    const client = new Client({ connectionString: living.holder.ownerUrl })
    await client.connect()
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await client.end()
    await living.holder.kill()
    await clearAbandonedRuns()
    await rm(living.folder, { recursive: true, force: true })
  })
})
