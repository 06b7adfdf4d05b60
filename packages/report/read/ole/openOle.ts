import { ReadError } from '../errors.ts'

/** The streams of an old Office file: a file system in a file, of sectors that a table chains together. */
export type Ole = {
  /** Names of everything in it, however deep. */
  readonly names: readonly string[]
  /** The bytes of a stream that lies in no folder; null where there is none. */
  readonly stream: (name: string) => Buffer | null
}

type Entry = {
  readonly name: string
  readonly kind: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/** Streams below this size lie in small sectors of 64 bytes, inside the stream of the root. */
const smallStream = 4096
/** Numbers from here on mean the end of a chain, a free sector, a table. */
const firstMark = 0xff_ff_ff_fa
const folder = 1
const entrySize = 128

const broken = (): ReadError =>
  new ReadError('BROKEN', '文件不完整或已损坏，没有读取。请在 WPS 或 Office 中打开、另存后重试。')

/**
 * Opens the container of DOC, XLS, WPS and ET files, and of files with a password. Chains that run in circles or out of
 * the file are refused; nothing is allocated by a number that the file only claims.
 * @throws ReadError BROKEN
 */
export function openOle(bytes: Uint8Array): Ole {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (file.length < 512) throw broken()
  const shift = file.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw broken()
  const size = 1 << shift
  const sectors = Math.floor((file.length - 1) / size)
  const sector = (at: number): Buffer => {
    const start = (at + 1) * size
    if (at >= firstMark || start >= file.length) throw broken()
    return file.subarray(start, start + size)
  }
  const table = tableOf(file, sector, sectors)
  const chain = (start: number): Buffer => {
    const parts: Buffer[] = []
    for (let at = start; at < firstMark; at = table[at] ?? firstMark) {
      if (parts.length > sectors) throw broken()
      parts.push(sector(at))
    }
    return Buffer.concat(parts)
  }
  const entries = entriesOf(chain(file.readUInt32LE(48)))
  const root = entries[0]
  if (!root) throw broken()
  const smallTable = numbersOf(chain(file.readUInt32LE(60)))
  let small: Buffer | null = null
  const smallChain = (start: number): Buffer => {
    small ??= chain(root.start)
    const parts: Buffer[] = []
    for (let at = start; at < firstMark; at = smallTable[at] ?? firstMark) {
      if (parts.length > smallTable.length || at * 64 >= small.length) throw broken()
      parts.push(small.subarray(at * 64, at * 64 + 64))
    }
    return Buffer.concat(parts)
  }
  const top = inFolder(entries, root.child)
  return {
    names: entries.map(({ name }) => name).filter((name) => name !== ''),
    stream: (name) => {
      const found = top.find((entry) => entry.name.toLowerCase() === name.toLowerCase())
      if (!found || found.kind === folder) return null
      const { start, size: length } = found
      return (length < smallStream ? smallChain(start) : chain(start)).subarray(0, length)
    },
  }
}

/** Which sector follows which. The places of the table itself stand in the head, and where it is long, in a chain. */
function tableOf(file: Buffer, sector: (at: number) => Buffer, sectors: number): readonly number[] {
  const places = numbersOf(file.subarray(76, 512)).filter((at) => at < firstMark)
  let next = file.readUInt32LE(68)
  for (let count = 0; next < firstMark; count += 1) {
    if (count > sectors) throw broken()
    const numbers = numbersOf(sector(next))
    places.push(...numbers.slice(0, -1).filter((at) => at < firstMark))
    next = numbers.at(-1) ?? firstMark
  }
  if (places.length > sectors) throw broken()
  return places.flatMap((at) => numbersOf(sector(at)))
}

function numbersOf(part: Buffer): number[] {
  const numbers: number[] = []
  for (let at = 0; at + 4 <= part.length; at += 4) numbers.push(part.readUInt32LE(at))
  return numbers
}

function entriesOf(directory: Buffer): readonly Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    const length = Math.min(64, directory.readUInt16LE(at + 64))
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
      kind: directory.readUInt8(at + 66),
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
  }
  return entries
}

/** What lies in one folder: a tree of neighbours, each looked at once. */
function inFolder(entries: readonly Entry[], first: number): readonly Entry[] {
  const seen = new Set<number>()
  const open = [first]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at]
    if (!entry || seen.has(at)) continue
    seen.add(at)
    open.push(entry.left, entry.right)
  }
  return [...seen].flatMap((at) => entries[at] ?? [])
}
