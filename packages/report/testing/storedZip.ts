import { crc32, deflateRawSync } from 'node:zlib'

/** A zip container of parts that are only stored: enough for a reader, and quick to make by the thousand. */
export const storedZip = (parts: ReadonlyMap<string, string>): Uint8Array => zipOf(parts, false)

/** The same, packed. */
export const packedZip = (parts: ReadonlyMap<string, string>): Uint8Array => zipOf(parts, true)

function zipOf(parts: ReadonlyMap<string, string>, isPacked: boolean): Uint8Array {
  const encoder = new TextEncoder()
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, words] of parts) {
    const [file, whole] = [encoder.encode(name), encoder.encode(words)]
    const body = isPacked ? deflateRawSync(whole) : whole
    // Version, flags, method, time, date, checksum, packed and unpacked size, length of the name, of extra fields.
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x08_00, 2)
    head.writeUInt16LE(isPacked ? 8 : 0, 4)
    head.writeUInt32LE(crc32(whole), 10)
    head.writeUInt32LE(body.length, 14)
    head.writeUInt32LE(whole.length, 18)
    head.writeUInt16LE(file.length, 22)
    bodies.push(Buffer.from('PK\u0003\u0004', 'latin1'), head, Buffer.from(file), Buffer.from(body))
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    const entry = [Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), head, tail, Buffer.from(file)]
    directory.push(...entry)
    at += 30 + file.length + body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.size, 4)
  end.writeUInt16LE(parts.size, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, list, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}
