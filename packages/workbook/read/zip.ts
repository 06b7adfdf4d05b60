import { createInflateRaw } from 'node:zlib'
import { WorkbookError } from '../errors.ts'

type Entry = {
  readonly method: number
  readonly encrypted: boolean
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

/** The parts of a zip container by name, unpacked as they are asked for. */
export type Zip = {
  readonly names: readonly string[]
  /** The bytes of one part in chunks; undefined when there is no such part. */
  readonly open: (name: string) => AsyncIterable<Uint8Array> | undefined
}

const truncated = (cause?: unknown): WorkbookError =>
  new WorkbookError('TRUNCATED', '文件不完整或已损坏，可能没有传完。请重新保存或重新下载后再上传。', {
    cause,
  })

const tooLarge = (): WorkbookError =>
  new WorkbookError(
    'UNPACKS_TOO_LARGE',
    '文件解压后过大，超出可以读取的范围。请删去无关的工作表和图片，或分成几个文件上传。',
  )

/**
 * Reads the directory at the end of a zip file. Sizes written there are not trusted: unpacking counts.
 * @param limit bytes that all parts may unpack to, together, over the life of this object
 * @throws WorkbookError TRUNCATED, PASSWORD
 */
export function openZip(bytes: Uint8Array, limit: number): Zip {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const entries = readDirectory(view)
  let unpacked = 0

  async function* unpack(entry: Entry): AsyncGenerator<Uint8Array> {
    const packed = packedBytes(view, entry)
    if (entry.method === 0) {
      unpacked += packed.length
      if (unpacked > limit) throw tooLarge()
      yield packed
      return
    }
    const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
    inflate.end(packed)
    let size = 0
    try {
      for await (const chunk of inflate as AsyncIterable<Buffer>) {
        size += chunk.length
        unpacked += chunk.length
        if (unpacked > limit) throw tooLarge()
        yield chunk
      }
    } catch (error) {
      throw error instanceof WorkbookError ? error : truncated(error)
    }
    if (size !== entry.size) throw truncated()
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
    const entry = {
      encrypted: (view.readUInt16LE(at + 8) & 1) === 1,
      method: view.readUInt16LE(at + 10),
      packedSize: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
    }
    if (entry.encrypted) {
      throw new WorkbookError('PASSWORD', '这个文件设有密码，读不出内容。请先取消密码，保存后再上传。')
    }
    entries.set(name.replace(/^\//, ''), entry)
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return entries
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
