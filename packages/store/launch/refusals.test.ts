import type { statfs } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { explainFailure, refuseLowSpace, refuseUnwritable } from './refusals.ts'

const megabyte = 1024 * 1024
const diskWith = (freeMegabytes: number) =>
  (async () => ({ bsize: megabyte, bavail: freeMegabytes })) as unknown as typeof statfs

describe('a disk that is nearly full', () => {
  it('is refused with both amounts', async () => {
    await expect(refuseLowSpace('/d', 400 * megabyte, diskWith(12))).rejects.toMatchObject({
      code: 'DISK_FULL',
      message:
        '数据目录 /d 所在磁盘空间不足（剩余 12 MB，至少需要 400 MB）。请清理磁盘，或用 --data 指定另一个磁盘上的文件夹。已有数据没有改动。',
    })
  })

  it('passes with exactly what is needed', async () => {
    await expect(refuseLowSpace('/d', 400 * megabyte, diskWith(400))).resolves.toBeUndefined()
  })
})

describe('what the server printed before it gave up', () => {
  it.each([
    ['could not write to file: No space left on device', 'DISK_FULL'],
    ['could not bind IPv4 address "127.0.0.1": Address already in use', 'PORT_IN_USE'],
    ['initdb: error: could not access directory "/d": Permission denied', 'DATA_NOT_WRITABLE'],
  ])('%s', (output, code) => {
    expect(explainFailure(output, '/d', 5000).code).toBe(code)
  })

  it('is handed on when nobody can tell', () => {
    expect(explainFailure('one\nFATAL:  something new\n', '/d', 1).message).toBe(
      '数据库没有启动成功，数据目录 /d。请把下面的原文交给系统管理员：\none\nFATAL:  something new',
    )
  })
})

describe('a folder that cannot be written', () => {
  it.each([
    [
      'EACCES',
      'DATA_NOT_WRITABLE',
      '数据目录 /d 不能写入。请检查文件夹的权限，或用 --data 指定另一个文件夹。',
    ],
    [
      'EROFS',
      'DATA_NOT_WRITABLE',
      '数据目录 /d 不能写入。请检查文件夹的权限，或用 --data 指定另一个文件夹。',
    ],
    [
      'ENOSPC',
      'DISK_FULL',
      '数据目录 /d 所在磁盘空间不足。请清理磁盘，或用 --data 指定另一个磁盘上的文件夹。已有数据没有改动。',
    ],
  ])('%s', (system, code, message) => {
    let thrown: unknown
    try {
      refuseUnwritable('/d')(Object.assign(new Error('x'), { code: system }))
    } catch (error) {
      thrown = error
    }
    expect(thrown).toMatchObject({ code, message })
  })

  it('passes on what it does not know', () => {
    const unknown = Object.assign(new Error('x'), { code: 'EIO' })
    expect(() => refuseUnwritable('/d')(unknown)).toThrow(unknown)
  })
})
