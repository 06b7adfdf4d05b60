import { appendFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localFiles } from '../files/localFiles.ts'
import { type OpenDatabase, openDatabase } from '../launch/openDatabase.ts'
import { dataFolder } from '../launch/testing/dataFolder.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

let folder: Awaited<ReturnType<typeof dataFolder>>
let database: OpenDatabase
let client: Client
let kept: string
beforeAll(async () => {
  folder = await dataFolder()
  database = await openDatabase({ dataDirectory: join(folder.path, 'data') })
  client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query('create table entries (number integer primary key, filler text)')
  await client.query('create table sums (total bigint)')
  await client.query('insert into sums values (0)')
  const { digest } = await localFiles(database.layout.files).put(Readable.from([Buffer.from('发票扫描件')]))
  kept = digest
})
afterAll(async () => {
  await client.end()
  await database.stop()
  await folder[Symbol.asyncDispose]()
})

/** Writes until told to stop; each transaction touches two tables that must agree. */
function writing(): { readonly stop: () => Promise<number> } {
  const stopping = new AbortController()
  let number = 0
  const work = (async () => {
    while (!stopping.signal.aborted) {
      number += 1
      await client.query('begin')
      await client.query('insert into entries values ($1, repeat($2, 500))', [number, 'x'])
      await client.query('update sums set total = total + 1')
      await client.query('commit')
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await work
      return number
    },
  }
}

const inRestored = async (data: string, query: string): Promise<Record<string, unknown>> => {
  const restored = await openDatabase({ dataDirectory: data })
  const reader = new Client({ connectionString: restored.ownerUrl })
  try {
    await reader.connect()
    return (await reader.query(query)).rows[0]
  } finally {
    await reader.end()
    await restored.stop()
  }
}

describe('backup and restore', () => {
  it('copies a store under writes and rebuilds it whole in an empty folder', async () => {
    const copy = join(folder.path, 'copy')
    const writer = writing()
    const { rows } = await client.query<{ before: number }>('select count(*)::int as before from entries')
    const manifest = await backup(database, copy)
    const after = await writer.stop()

    expect(manifest.postgres).toBe(18)
    expect((await stat(copy)).mode & 0o777).toBe(0o700)
    const data = join(folder.path, 'restored')
    await restore({ backup: copy, dataDirectory: data })
    const found = await inRestored(
      data,
      'select count(*)::int as count, max(number) as last, (select total::int from sums) as total from entries',
    )
    expect(found['count']).toBe(found['last'])
    expect(found['total']).toBe(found['count'])
    expect(found['count']).toBeGreaterThanOrEqual(Number(rows[0]?.before))
    expect(found['count']).toBeLessThanOrEqual(after)
    expect(await text(await localFiles(join(data, 'files')).get(kept))).toBe('发票扫描件')
  })

  it('writes into no folder that holds anything', async () => {
    const target = join(folder.path, 'full')
    await mkdir(target)
    await writeFile(join(target, 'letter.txt'), '别人的文件')
    const refusal = {
      code: 'FOLDER_NOT_EMPTY',
      message: `目录 ${target} 里已有内容，没有写入任何东西。请换一个空目录。`,
    }
    await expect(backup(database, target)).rejects.toMatchObject(refusal)
    const copy = join(folder.path, 'forFull')
    await backup(database, copy)
    await expect(restore({ backup: copy, dataDirectory: target })).rejects.toMatchObject(refusal)
    expect(await readdir(target)).toEqual(['letter.txt'])
  })

  it('restores nothing from a backup that was damaged or cut short', async () => {
    const copy = join(folder.path, 'damaged')
    await backup(database, copy)
    const evidence = `files/${kept.slice(0, 2)}/${kept}`
    const target = join(folder.path, 'fromDamaged')
    await appendFile(join(copy, evidence), 'x')
    await expect(restore({ backup: copy, dataDirectory: target })).rejects.toMatchObject({
      code: 'BACKUP_DAMAGED',
      message: `备份 ${copy} 中的 ${evidence} 与备份时不一致，没有恢复任何内容。请换一份备份。`,
    })
    await rm(join(copy, evidence))
    await expect(restore({ backup: copy, dataDirectory: target })).rejects.toMatchObject({
      message: `备份 ${copy} 中的 ${evidence} 不见了，没有恢复任何内容。请换一份备份。`,
    })
    await rm(join(copy, 'manifest.json'))
    await expect(restore({ backup: copy, dataDirectory: target })).rejects.toMatchObject({
      code: 'BACKUP_UNFINISHED',
      message: `目录 ${copy} 不是一份完整的备份（没有可读的 manifest.json）。请换一份备份。`,
    })
    await expect(stat(target)).rejects.toThrow('ENOENT')
  })

  it('names the other way for a server it cannot copy', async () => {
    const server: OpenDatabase = { ...database, kind: 'server', cluster: null }
    await expect(backup(server, join(folder.path, 'never'))).rejects.toMatchObject({
      code: 'BACKUP_NEEDS_EXPORT',
      message:
        '当前使用 DATABASE_URL 指定的数据库服务器，衡鉴不能复制它的数据目录。请用 hengjian export --all 目录 导出全部内容，或由数据库管理员用 pg_basebackup 备份服务器。',
    })
  })
})
