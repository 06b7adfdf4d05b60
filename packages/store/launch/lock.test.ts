import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { describe, expect, it } from 'vitest'
import { layoutOf } from './layout.ts'
import { livingHolder, takeLock } from './lock.ts'
import { processMark } from './processes.ts'
import { dataFolder } from './testing/dataFolder.ts'

const aged = async (path: string, seconds: number): Promise<void> => {
  const then = new Date(Date.now() - seconds * 1000)
  await utimes(path, then, then)
}

describe('the lock of a data directory', () => {
  it('is held once, tells the address, and is free again after release', async () => {
    await using folder = await dataFolder()
    const layout = layoutOf(folder.path)
    const lock = await takeLock(layout)
    await expect(takeLock(layout)).rejects.toMatchObject({
      code: 'DATA_IN_USE',
      message: `数据目录 ${folder.path} 正由另一个衡鉴使用（进程 ${process.pid}）。请等它结束，或先停止那个进程。`,
    })
    await lock.announce('http://127.0.0.1:7300')
    expect(await livingHolder(layout)).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:7300' })
    await lock.release()
    expect(await livingHolder(layout)).toBeNull()
    expect(await readdir(folder.path)).toEqual([])
  })

  it('goes to exactly one of many that ask at once, also when a dead lock lies there', async () => {
    await using folder = await dataFolder()
    const layout = layoutOf(folder.path)
    await writeFile(
      layout.lock,
      JSON.stringify({ pid: 2 ** 22 - 1, mark: 'gone', host: hostname(), address: null }),
    )
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(layout)))
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is taken over when its number belongs to another process now', async () => {
    await using folder = await dataFolder()
    const layout = layoutOf(folder.path)
    const holder = { pid: process.ppid, mark: 'another boot:1', host: hostname(), address: null }
    await writeFile(layout.lock, JSON.stringify(holder))
    await (await takeLock(layout)).release()
    expect(await livingHolder(layout)).toBeNull()
  })

  it('is respected while its process lives, however old it is', async () => {
    await using folder = await dataFolder()
    const layout = layoutOf(folder.path)
    const holder = {
      pid: process.ppid,
      mark: await processMark(process.ppid),
      host: hostname(),
      address: null,
    }
    await writeFile(layout.lock, JSON.stringify(holder))
    await aged(layout.lock, 3600)
    await expect(takeLock(layout)).rejects.toMatchObject({
      code: 'DATA_IN_USE',
      details: { pid: process.ppid },
    })
  })

  it('of another machine counts while its heartbeat is fresh, and no longer', async () => {
    await using folder = await dataFolder()
    const layout = layoutOf(folder.path)
    await writeFile(layout.lock, JSON.stringify({ pid: 1, mark: 'x:1', host: 'another', address: null }))
    await expect(takeLock(layout)).rejects.toMatchObject({ code: 'DATA_IN_USE' })
    await aged(layout.lock, 30)
    await (await takeLock(layout)).release()
  })

  it('cannot tell from a broken file, and takes it over', async () => {
    await using folder = await dataFolder()
    const layout = layoutOf(folder.path)
    await writeFile(layout.lock, '{"pid":')
    const lock = await takeLock(layout)
    expect(await readFile(layout.lock, 'utf8')).toContain(`"pid":${process.pid}`)
    await lock.release()
  })
})
