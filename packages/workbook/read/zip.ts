import { crc32, createInflateRaw } from 'node:zlib'
import { WorkbookError } from '../errors.ts'
import { encrypted, truncated, unpacksTooLarge } from './refusals.ts'

type Entry = {
  readonly method: number
  readonly encrypted: boolean
  readonly packedSize: number
  readonly size: number
  readonly checksum: number
  readonly offset: number
}

/** The parts of a zip container by name, unpacked as they are asked for. */
export type Zip = {
  readonly names: readonly string[]
  /** The bytes of one part in chunks; undefined when there is no such part. */
  readonly open: (name: string) => AsyncIterable<Uint8Array> | undefined
}

/**
 * Reads the directory at the end of a zip file. Sizes written there are not trusted: unpacking counts.
 * @param limit bytes that all parts may unpack to, together, over the life of this object
 * @throws WorkbookError FILE_BROKEN, FILE_ENCRYPTED, and FILE_TOO_LARGE while unpacking
 */
export function openZip(bytes: Uint8Array, limit: number): Zip {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const entries = readDirectory(view)
  let unpacked = 0

  async function* unpack(entry: Entry): AsyncGenerator<Uint8Array> {
    const packed = packedBytes(view, entry)
    if (entry.method === 0) {
      unpacked += packed.length
      if (unpacked > limit) throw unpacksTooLarge()
      yield packed
      return
    }
    const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
    inflate.end(packed)
    let size = 0
    let checksum = 0
    try {
      for await (const chunk of inflate as AsyncIterable<Buffer>) {
        size += chunk.length
        unpacked += chunk.length
        if (unpacked > limit) throw unpacksTooLarge()
        checksum = crc32(chunk, checksum)
        yield chunk
      }
    } catch (error) {
      throw error instanceof WorkbookError ? error : truncated(error)
    }
    if (size !== entry.size || checksum !== entry.checksum) throw truncated()
  }

  return {
    names: [...entries.keys()],
    open: (name) => {
      const entry = entries.get(name)
      return entry && unpack(entry)
    },
  }
}

const endSignature = 0x06054b50
const directorySignature = 0x02014b50

function readDirectory(view: Buffer): ReadonlyMap<string, Entry> {
  const end = findEnd(view)
  const entries = new Map<string, Entry>()
  const count = view.readUInt16LE(end + 10)
  let at = view.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== directorySignature) throw truncated()
    const nameLength = view.readUInt16LE(at + 28)
    const name = view.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    const extraLength = view.readUInt16LE(at + 30)
    const wide = wideSizes(view.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength))
    const sizeAt = (place: number): number => {
      const size = view.readUInt32LE(at + place)
      return size === 0xffffffff ? wide() : size
    }
    const entry = {
      encrypted: (view.readUInt16LE(at + 8) & 1) === 1,
      method: view.readUInt16LE(at + 10),
      checksum: view.readUInt32LE(at + 16),
      size: sizeAt(24),
      packedSize: sizeAt(20),
      offset: sizeAt(42),
    }
    if (entry.encrypted) throw encrypted()
    entries.set(name.replace(/^\//, ''), entry)
    at += 46 + nameLength + extraLength + view.readUInt16LE(at + 32)
  }
  return entries
}

/** Streaming writers put sizes into an extra field of 64-bit numbers, in order, and leave all ones in their place. */
function wideSizes(extra: Buffer): () => number {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let next = at + 4
    return () => {
      if (next + 8 > extra.length) throw truncated()
      next += 8
      return Number(extra.readBigUInt64LE(next - 8))
    }
  }
  return () => {
    throw truncated()
  }
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: Buffer): number {
  for (let at = view.length - 22; at >= Math.max(0, view.length - 65_557); at--) {
    if (view.readUInt32LE(at) === endSignature) return at
  }
  throw truncated()
}

function packedBytes(view: Buffer, { offset, packedSize, method }: Entry): Buffer {
  if (method !== 0 && method !== 8) throw truncated()
  if (offset + 30 > view.length) throw truncated()
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28)
  if (start + packedSize > view.length) throw truncated()
  return view.subarray(start, start + packedSize)
}
