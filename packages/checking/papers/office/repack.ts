import { crc32, deflateRawSync } from 'node:zlib'
import { ReadError } from '@hengjian/report/read'

type Entry = { readonly name: string; readonly record: Buffer; readonly offset: number }

/**
 * A zip container with some parts changed or added; every other part keeps its packed bytes, its times and its order.
 * @param changes content by name
 * @throws ReadError for a container of more than 4 GB, which no report is
 */
export function repack(bytes: Uint8Array, changes: ReadonlyMap<string, string>): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOf(view)
  const directory = view.readUInt32LE(end + 16)
  const entries = entriesOf(view, directory, view.readUInt16LE(end + 10))
  const starts = [...entries.map(({ offset }) => offset), directory].toSorted((one, other) => one - other)
  const bodies: Buffer[] = []
  const records: Buffer[] = []
  let at = 0
  const put = (body: Buffer, record: Buffer): void => {
    record.writeUInt32LE(at, 42)
    bodies.push(body)
    records.push(record)
    at += body.length
  }
  for (const { name, record, offset } of entries) {
    const content = changes.get(name)
    const next = starts.find((start) => start > offset) ?? directory
    if (content === undefined) put(view.subarray(offset, next), Buffer.from(record))
    else put(...packed(name, content))
  }
  const there = new Set(entries.map(({ name }) => name))
  for (const [name, content] of changes) if (!there.has(name)) put(...packed(name, content))
  const list = Buffer.concat(records)
  const tail = Buffer.alloc(22)
  tail.writeUInt32LE(endSignature, 0)
  tail.writeUInt16LE(records.length, 8)
  tail.writeUInt16LE(records.length, 10)
  tail.writeUInt32LE(list.length, 12)
  tail.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...bodies, list, tail]))
}

const endSignature = 0x06054b50

/** The last record, which may have a comment behind it. */
function endOf(view: Buffer): number {
  for (let at = view.length - 22; at >= 0; at -= 1) if (view.readUInt32LE(at) === endSignature) return at
  throw tooOdd()
}

function entriesOf(view: Buffer, directory: number, count: number): readonly Entry[] {
  const entries: Entry[] = []
  for (let at = directory; entries.length < count;) {
    if (at + 46 > view.length) throw tooOdd()
    const nameLength = view.readUInt16LE(at + 28)
    const length = 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
    const offset = view.readUInt32LE(at + 42)
    if (offset >= directory) throw tooOdd()
    const name = view
      .toString('utf8', at + 46, at + 46 + nameLength)
      .replaceAll('\\', '/')
      .replace(/^\//, '')
    entries.push({ name, record: view.subarray(at, at + length), offset })
    at += length
  }
  return entries
}

const tooOdd = (): ReadError =>
  new ReadError('BROKEN', '这份文件的压缩方式少见，没有写批注。请在 WPS 或 Word 中打开、另存后重试。')

/** A part with its head, and its record for the directory. Times are the earliest that a container can hold. */
function packed(name: string, content: string): [Buffer, Buffer] {
  const [file, body] = [Buffer.from(name), Buffer.from(content)]
  const data = deflateRawSync(body)
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(0x08_00, 2)
  head.writeUInt16LE(8, 4)
  head.writeUInt16LE(0x21, 8)
  head.writeUInt32LE(crc32(body), 10)
  head.writeUInt32LE(data.length, 14)
  head.writeUInt32LE(body.length, 18)
  head.writeUInt16LE(file.length, 22)
  const [local, listed] = [
    Buffer.from('PK\u0003\u0004', 'latin1'),
    Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
  ]
  return [Buffer.concat([local, head, file, data]), Buffer.concat([listed, head, Buffer.alloc(14), file])]
}
