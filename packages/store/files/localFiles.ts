import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { syncFolder } from '../launch/durable.ts'
import { damagedFile, fileTooLarge, refusalOf, unknownFile } from './refusals.ts'

export type StoredBytes = { readonly digest: string; readonly size: number }

/** Files by the SHA-256 of their content: the same evidence is kept once, and a name proves its bytes. */
export type FileStore = {
  /**
   * Keeps the bytes of a stream. Only when it resolves are they kept, and then a power cut cannot take them.
   * @throws StoreError FILE_TOO_LARGE, DISK_FULL; and whatever breaks the stream
   */
  put(content: Readable): Promise<StoredBytes>
  /**
   * The bytes of a file. Where they no longer fit their name, the stream breaks with FILE_DAMAGED before its end.
   * @throws StoreError FILE_UNKNOWN
   */
  get(digest: string): Promise<Readable>
  has(digest: string): Promise<boolean>
  /** Takes a file away; one that is not there is no error. The caller makes sure that no row refers to it. */
  remove(digest: string): Promise<void>
}

/** Bytes. Larger evidence is a scan at the wrong resolution. */
export const largestFile = 50 * 1024 * 1024

const isDigest = /^[0-9a-f]{64}$/

/** Where uploads grow before they have a name. */
const incomingFolder = 'incoming'

/**
 * A folder of files. A file becomes visible whole or not at all: it is written beside, flushed to the
 * disk, then renamed; an upload that breaks off leaves nothing.
 * @param limit largest size in bytes
 */
export function localFiles(directory: string, limit = largestFile): FileStore {
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
      const incoming = join(directory, incomingFolder, randomUUID())
      await mkdir(dirname(incoming), { recursive: true })
      try {
        const stored = await writeMeasured(content, incoming, limit)
        const target = pathOf(stored.digest)
        await mkdir(dirname(target), { recursive: true })
        await rename(incoming, target)
        await syncFolder(dirname(target))
        await syncFolder(directory)
        return stored
      } catch (error) {
        await rm(incoming, { force: true })
        throw refusalOf(error)
      }
    },
    async get(digest) {
      if (!(await has(digest))) throw unknownFile()
      return proving(createReadStream(pathOf(digest)), digest)
    },
    async remove(digest) {
      await rm(pathOf(digest), { force: true })
    },
  }
}

/** Removes uploads that a killed program left behind. For the start, before any upload can run. */
export async function clearBrokenUploads(directory: string): Promise<number> {
  const folder = join(directory, incomingFolder)
  const names = await readdir(folder).catch(() => [])
  for (const name of names) await rm(join(folder, name), { force: true })
  return names.length
}

/** Writes, measures and names a stream; the bytes are on the disk when it resolves. */
async function writeMeasured(content: Readable, path: string, limit: number): Promise<StoredBytes> {
  const hash = createHash('sha256')
  let size = 0
  const measuring = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > limit) return done(fileTooLarge(limit))
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(content, measuring, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
  return { digest: hash.digest('hex'), size }
}

/** Passes bytes on and breaks before the end when they are not those the name promises. */
function proving(source: Readable, digest: string): Readable {
  const hash = createHash('sha256')
  const proof = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
    flush: (done) => done(hash.digest('hex') === digest ? null : damagedFile(digest)),
  })
  source.on('error', (error) => proof.destroy(error))
  proof.on('close', () => source.destroy())
  return source.pipe(proof)
}
