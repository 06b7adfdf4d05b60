import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StoreError } from '../errors.ts'

export type StoredBytes = { readonly digest: string; readonly size: number }

/** Files by the SHA-256 of their content: the same evidence is kept once, and a name proves its bytes. */
export type FileStore = {
  put(content: Readable): Promise<StoredBytes>
  get(digest: string): Promise<Readable>
  has(digest: string): Promise<boolean>
}

/** Larger evidence is a scan at the wrong resolution. */
export const largestFile = 50 * 1024 * 1024

const isDigest = /^[0-9a-f]{64}$/

/**
 * A folder of files. A file becomes visible whole or not at all: it is written beside, flushed to the
 * disk, then renamed; an upload that breaks off leaves nothing.
 */
export function localFiles(directory: string): FileStore {
  const pathOf = (digest: string): string => {
    if (!isDigest.test(digest)) throw unknownFile()
    return join(directory, digest.slice(0, 2), digest)
  }
  const has = (digest: string): Promise<boolean> =>
    stat(pathOf(digest)).then(
      () => true,
      () => false,
    )
  return {
    has,
    async put(content) {
      const incoming = join(directory, 'incoming', randomUUID())
      await mkdir(dirname(incoming), { recursive: true })
      const file = await open(incoming, 'wx')
      const hash = createHash('sha256')
      let size = 0
      const measuring = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          size += chunk.length
          if (size > largestFile)
            return done(new StoreError('FILE_TOO_LARGE', '文件超过 50 MB，请压缩或分成几份后上传。'))
          hash.update(chunk)
          done(null, chunk)
        },
      })
      try {
        await pipeline(content, measuring, file.createWriteStream({ autoClose: false }))
        await file.sync()
        await file.close()
        const digest = hash.digest('hex')
        const target = pathOf(digest)
        await mkdir(dirname(target), { recursive: true })
        await rename(incoming, target)
        return { digest, size }
      } catch (error) {
        await file.close().catch(() => undefined)
        await rm(incoming, { force: true })
        throw refusalOf(error)
      }
    },
    async get(digest) {
      if (!(await has(digest))) throw unknownFile()
      return createReadStream(pathOf(digest))
    },
  }
}

const unknownFile = (): StoreError =>
  new StoreError('FILE_UNKNOWN', '没有找到这份文件，可能已被移走。请联系系统管理员核对备份。')

const refusalOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    ? new StoreError(
        'DISK_FULL',
        '服务器磁盘已满，文件没有保存。您填写的内容没有丢失，请联系系统管理员清理磁盘后重试。',
      )
    : error
