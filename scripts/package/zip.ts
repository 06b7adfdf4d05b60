import { crc32, deflateRawSync } from 'node:zlib'
import type { ArchiveFile } from './tar.ts'

/** A zip archive with names in UTF-8 and, for systems that know them, the rights of programs. */
export function zip(files: readonly ArchiveFile[]): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, runs } of files) {
    const file = Buffer.from(name)
    const packed = deflateRawSync(bytes)
    // Version, flags (UTF-8), method, time, date, checksum, packed and unpacked size, length of the name, of extras.
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x08_00, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt16LE(0x21, 8)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(bytes.length, 18)
    head.writeUInt16LE(file.length, 22)
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, file, packed])
    // Lengths and numbers of disks, then the rights in the upper half of the attributes, then the place.
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((runs ? 0o100755 : 0o100644) << 16) >>> 0, 6)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1'), head, tail, file]))
    bodies.push(body)
    at += body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, list, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}
