/** A file of an archive. Names are separated by `/`; `runs` makes it a program. */
export type ArchiveFile = { readonly name: string; readonly bytes: Uint8Array; readonly runs: boolean }

const block = 512
/** 1 January 1980: the same files give the same archive. */
const time = 315_532_800

/** A tar archive (POSIX, ustar); longer names than it holds are refused, since ours are short. */
export function tar(files: readonly ArchiveFile[]): Uint8Array {
  const pieces = files.flatMap(({ name, bytes, runs }) => [
    headOf(name, bytes.length, runs ? 0o755 : 0o644),
    bytes,
    new Uint8Array((block - (bytes.length % block)) % block),
  ])
  return Buffer.concat([...pieces, new Uint8Array(2 * block)])
}

function headOf(name: string, size: number, mode: number): Buffer {
  const head = Buffer.alloc(block)
  if (Buffer.byteLength(name) > 100) throw new Error(`too long a name for an archive: ${name}`)
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`
  head.write(name, 0)
  head.write(octal(mode, 7), 100)
  head.write(octal(0, 7), 108)
  head.write(octal(0, 7), 116)
  head.write(octal(size, 11), 124)
  head.write(octal(time, 11), 136)
  head.write('        ', 148)
  head.write('0', 156)
  head.write('ustar\u000000', 257)
  const sum = head.reduce((total, byte) => total + byte, 0)
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return head
}

/** The files of a tar archive as npm packs them, by name. */
export function untar(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const files = new Map<string, Uint8Array>()
  const words = (from: number, length: number): string =>
    view.toString('utf8', from, from + length).replace(/\0[^]*$/, '')
  for (let at = 0; at + block <= view.length && view[at] !== 0;) {
    const size = Number.parseInt(words(at + 124, 12).trim(), 8)
    const prefix = words(at + 345, 155)
    const kind = words(at + 156, 1)
    if (kind === '0' || kind === '')
      files.set(
        `${prefix === '' ? '' : `${prefix}/`}${words(at, 100)}`,
        view.subarray(at + block, at + block + size),
      )
    at += block + Math.ceil(size / block) * block
  }
  return files
}
