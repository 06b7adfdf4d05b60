import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { openDatabase } from './openDatabase.ts'
import { holdInChild } from './testing/child.ts'
import { dataFolder } from './testing/dataFolder.ts'

const ask = async (url: string, text: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

describe('the embedded database', () => {
  it('starts in an empty folder, keeps its rows over a stop, and takes the same password again', async () => {
    await using folder = await dataFolder()
    const first = await openDatabase({ dataDirectory: folder.path })
    await ask(first.ownerUrl, 'create table kept as select 42 as answer')
    expect(first.kind).toBe('embedded')
    expect(first.describe()).toMatch(/^PostgreSQL 18\.\d+（随程序自带），127\.0\.0\.1:\d+，数据目录 .+运行$/)
    expect(first.describe()).not.toContain(new URL(first.ownerUrl).password)
    await first.stop()
    await expect(ask(first.ownerUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')
    await mkdir(join(first.layout.files, 'incoming'))
    await writeFile(join(first.layout.files, 'incoming', 'rest'), 'of an upload')

    const second = await openDatabase({ dataDirectory: folder.path })
    expect(await ask(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
    expect(await readdir(join(second.layout.files, 'incoming'))).toEqual([])
    expect(await ask(second.ownerUrl, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }])
    expect(await ask(second.ownerUrl, `select lower('ÄÖ') as low`)).toEqual([{ low: 'äö' }])
    await second.stop()
  })

  it('keeps its password to the owner of the folder, and lets nobody in without it', async () => {
    await using folder = await dataFolder()
    const database = await openDatabase({ dataDirectory: folder.path })
    const secret = join(database.layout.secrets, 'database')
    expect((await stat(secret)).mode & 0o777).toBe(0o600)
    expect((await stat(database.layout.secrets)).mode & 0o777).toBe(0o700)
    expect(new URL(database.ownerUrl).password).toBe((await readFile(secret, 'utf8')).trim())
    const stranger = new URL(database.ownerUrl)
    stranger.password = 'guess'
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed')
    await database.stop()
  })

  it('refuses a second copy and names the first by process and address', async () => {
    await using folder = await dataFolder()
    const holder = await holdInChild(folder.path)
    await expect(openDatabase({ dataDirectory: folder.path })).rejects.toMatchObject({
      code: 'DATA_IN_USE',
      message: `数据目录 ${folder.path} 正由另一个衡鉴使用（进程 ${holder.pid}，地址 http://127.0.0.1:7300）。请直接打开这个地址；要重新启动，请先停止那个进程。`,
      details: { pid: holder.pid, address: 'http://127.0.0.1:7300' },
    })
    const guest = await openDatabase({ dataDirectory: folder.path, join: true })
    expect(guest.ownerUrl).toBe(holder.ownerUrl)
    await guest.stop()
    expect(await ask(holder.ownerUrl, 'select 1 as still')).toEqual([{ still: 1 }])
    await holder.kill()
    await (await openDatabase({ dataDirectory: folder.path })).stop()
  })

  it('adopts the server that outlived a killed program, and stops it in order', async () => {
    await using folder = await dataFolder()
    const holder = await holdInChild(folder.path)
    const [before] = await ask(holder.ownerUrl, 'select pg_postmaster_start_time()::text as since')
    await holder.kill()
    const said: string[] = []
    const database = await openDatabase({ dataDirectory: folder.path, log: (line) => said.push(line) })
    expect(said.join()).toMatch(/^数据库进程 \d+ 仍在运行（上次没有正常停止），直接接管。$/)
    expect(await ask(database.ownerUrl, 'select pg_postmaster_start_time()::text as since')).toEqual([before])
    await database.stop()
    await expect(stat(join(folder.path, 'postgres/postmaster.pid'))).rejects.toThrow('ENOENT')
    await expect(stat(database.layout.lock)).rejects.toThrow('ENOENT')
  })

  it('starts beside a pid file whose number now belongs to a stranger', async () => {
    await using folder = await dataFolder()
    await (await openDatabase({ dataDirectory: folder.path })).stop()
    const stale = [process.pid, join(folder.path, 'postgres'), 1, 5432, '', '127.0.0.1', '0 0', 'ready'].join(
      '\n',
    )
    await writeFile(join(folder.path, 'postgres/postmaster.pid'), stale)
    const database = await openDatabase({ dataDirectory: folder.path })
    expect(await ask(database.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.stop()
  })

  it('says that a fixed port is taken, and leaves no lock behind', async () => {
    await using folder = await dataFolder()
    const other = createServer()
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready))
    const { port } = other.address() as { port: number }
    await expect(openDatabase({ dataDirectory: folder.path, port })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: `端口 ${port} 已被其他程序占用。请换一个端口，或停止占用它的程序。`,
    })
    other.close()
    await (await openDatabase({ dataDirectory: folder.path, port })).stop()
  })

  it('does not touch the data of another PostgreSQL version', async () => {
    await using folder = await dataFolder()
    const cluster = join(folder.path, 'postgres')
    await mkdir(cluster)
    await writeFile(join(cluster, 'PG_VERSION'), '17\n')
    await expect(openDatabase({ dataDirectory: folder.path })).rejects.toMatchObject({
      code: 'DATA_OTHER_VERSION',
      message: `数据目录 ${cluster} 属于 PostgreSQL 17，本程序自带的是 PostgreSQL 18。请先用原来的版本执行 hengjian export --all，再在新的空目录执行 hengjian import --all。数据没有改动。`,
    })
  })

  it('does not touch the data of a newer program', async () => {
    await using folder = await dataFolder()
    await writeFile(join(folder.path, 'hengjian.json'), '{"layout":2}')
    await expect(openDatabase({ dataDirectory: folder.path })).rejects.toMatchObject({
      code: 'DATA_NEWER',
      message: `数据目录 ${folder.path} 由更新版本的衡鉴写入（目录格式 2，本程序只认识到 1）。请改用新版本启动，数据没有改动。`,
    })
  })

  it('says that a file stands where the folder should be', async () => {
    await using folder = await dataFolder()
    const path = join(folder.path, 'data')
    await writeFile(path, 'a letter')
    await expect(openDatabase({ dataDirectory: path })).rejects.toMatchObject({
      code: 'DATA_NOT_FOLDER',
      message: `数据目录 ${path} 的位置上已有同名文件。请移走该文件，或用 --data 指定另一个文件夹。`,
    })
  })

  it('says that the password file no longer fits, and leaves no server behind', async () => {
    await using folder = await dataFolder()
    const database = await openDatabase({ dataDirectory: folder.path })
    await database.stop()
    await writeFile(join(database.layout.secrets, 'database'), 'another\n')
    await expect(openDatabase({ dataDirectory: folder.path })).rejects.toMatchObject({
      code: 'DATABASE_FOREIGN',
      message: `数据目录 ${database.cluster} 的数据库不接受 secrets/database 中的口令，该文件可能被删除或替换过。请从备份中恢复这个文件。数据没有改动。`,
    })
    await expect(stat(join(folder.path, 'postgres/postmaster.pid'))).rejects.toThrow('ENOENT')
  })

  it('starts over after a first start that was killed half-way', async () => {
    await using folder = await dataFolder()
    const half = join(folder.path, 'postgres.new')
    await mkdir(half)
    await writeFile(join(half, 'PG_VERSION'), '18\n')
    await chmod(half, 0o700)
    await (await openDatabase({ dataDirectory: folder.path })).stop()
    await expect(stat(half)).rejects.toThrow('ENOENT')
  })
})
