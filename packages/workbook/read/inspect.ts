import type { WorkbookError } from '../errors.ts'
import { type ReadLimits, readLimits } from './limits.ts'
import { emptyFile, encrypted, fileTooLarge, oldFormat, wrongType } from './refusals.ts'
import { openZip, type Zip } from './zip.ts'

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte)

/** A name in the directory of the old container: two bytes a character, closed by a zero. */
const named = (name: string): Buffer => Buffer.from(`${name}\0`, 'utf16le')

/**
 * Looks at a file before anything unpacks it: what it is, whether it is whole. Its name proves nothing.
 * @returns the container, whose parts are unpacked as they are asked for
 * @throws WorkbookError FILE_EMPTY, FILE_TOO_LARGE, FILE_ENCRYPTED, FILE_OLD_FORMAT, FILE_WRONG_TYPE, FILE_BROKEN
 */
export function inspect(bytes: Uint8Array, limits: ReadLimits = readLimits): Zip {
  if (bytes.length === 0) throw emptyFile()
  if (bytes.length > limits.fileBytes) throw fileTooLarge(limits)
  // A container with nothing in it begins with its end record.
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06))
    return openZip(bytes, limits.unpackedBytes)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw oldContainer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw wrongType(' PDF 文件')
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart().toLowerCase()
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml|meta)/.test(head))
    throw wrongType('网页或 XML 文件')
  if (/^(?:\x89png|gif8|\xff\xd8\xff)/.test(head)) throw wrongType('图片')
  throw wrongType('其他格式的文件')
}

/** Old documents and new ones with a password share a container; the names in it tell them apart. */
function oldContainer(buffer: Buffer): WorkbookError {
  if (buffer.includes(named('EncryptedPackage'))) return encrypted()
  if (buffer.includes(named('WordDocument'))) return wrongType(' Word 文档')
  if (buffer.includes(named('PowerPoint Document'))) return wrongType('演示文稿')
  return oldFormat()
}
