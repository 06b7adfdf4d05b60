import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clearBrokenUploads, localFiles } from './localFiles.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengjian-files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
/** Every file below the folder, uploads in progress included. */
const everything = async (): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

describe('a folder of files', () => {
  it('gives back exactly the bytes under their SHA-256, for any content and any pieces', async () => {
    const files = localFiles(folder)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 5 }), async (pieces) => {
        const whole = Buffer.concat(pieces)
        const stored = await files.put(Readable.from(pieces.map((piece) => Buffer.from(piece))))
        expect(stored).toEqual({ digest: sha256(whole), size: whole.length })
        expect((await buffer(await files.get(stored.digest))).equals(whole)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps the same content once', async () => {
    const files = localFiles(folder)
    const stored = await Promise.all(
      [1, 2, 3].map(() => files.put(Readable.from([Buffer.from('同一份通知')]))),
    )
    expect(new Set(stored.map(({ digest }) => digest)).size).toBe(1)
    expect(await everything()).toEqual([stored[0]?.digest])
  })

  it('leaves nothing of an upload that broke off', async () => {
    const files = localFiles(folder)
    async function* broken() {
      yield Buffer.from('half of a scan')
      throw new Error('the line went dead')
    }
    await expect(files.put(Readable.from(broken()))).rejects.toThrow('the line went dead')
    expect(await everything()).toEqual([])
  })

  it('refuses one byte over the limit and takes the limit itself', async () => {
    const files = localFiles(folder, 1024 * 1024)
    await expect(files.put(Readable.from([Buffer.alloc(1024 * 1024 + 1)]))).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      message: '文件超过 1 MB，请压缩或分成几份后上传。',
    })
    expect(await everything()).toEqual([])
    expect((await files.put(Readable.from([Buffer.alloc(1024 * 1024)]))).size).toBe(1024 * 1024)
  })

  it('breaks before the end when the bytes on disk are no longer those of the name', async () => {
    const files = localFiles(folder)
    const { digest } = await files.put(Readable.from([Buffer.from('合同金额 100 万元')]))
    await writeFile(join(folder, digest.slice(0, 2), digest), '合同金额 900 万元')
    await expect(buffer(await files.get(digest))).rejects.toMatchObject({
      code: 'FILE_DAMAGED',
      message: '这份文件的内容与登记时不一致，可能被改动或磁盘损坏。请联系系统管理员从备份中恢复。',
    })
  })

  it('knows no file that was never stored, and follows no path out of the folder', async () => {
    const files = localFiles(folder)
    const unknown = {
      code: 'FILE_UNKNOWN',
      message: '没有找到这份文件，可能已被移走。请联系系统管理员核对备份。',
    }
    await expect(files.get('0'.repeat(64))).rejects.toMatchObject(unknown)
    await expect(files.get('../../etc/passwd')).rejects.toMatchObject(unknown)
  })

  it('removes a file, and an absent one without complaint', async () => {
    const files = localFiles(folder)
    const { digest } = await files.put(Readable.from([Buffer.from('draft')]))
    await files.remove(digest)
    await files.remove(digest)
    expect(await files.has(digest)).toBe(false)
  })

  it('clears what a killed program left half-way', async () => {
    const files = localFiles(folder)
    const { digest } = await files.put(Readable.from([Buffer.from('whole')]))
    await writeFile(join(folder, 'incoming', 'rest'), 'half')
    expect(await clearBrokenUploads(folder)).toBe(1)
    expect(await everything()).toEqual([digest])
  })
})
