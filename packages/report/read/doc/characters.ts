import { ReadError } from '../errors.ts'
import { limits, tooLarge } from '../limits.ts'

/** The characters of a DOC file in the order of reading, each with its place among the bytes of the file. */
export type Characters = { readonly text: string; readonly placeOf: (at: number) => number }

type Piece = {
  readonly from: number
  readonly to: number
  readonly place: number
  /** Bytes of a character. */
  readonly size: number
}

/** A place in this form counts half bytes, of characters of one byte. */
const oneByte = 0x40_00_00_00
const western = new TextDecoder('windows-1252')

/**
 * Puts the text together: Word keeps it in pieces, new ones behind old ones, and a table of their order.
 * @param list the part of the table stream that holds the pieces
 */
export function charactersOf(file: Buffer, list: Buffer): Characters {
  const pieces: Piece[] = []
  let text = ''
  const { table, count } = piecesIn(list)
  for (let at = 0; at < count; at += 1) {
    const length = table.readUInt32LE(4 * at + 4) - table.readUInt32LE(4 * at)
    const told = table.readUInt32LE(4 * (count + 1) + 8 * at + 2)
    const size = (told & oneByte) > 0 ? 1 : 2
    const place = size === 1 ? (told & (oneByte - 1)) >> 1 : told & (oneByte - 1)
    const bytes = file.subarray(place, place + Math.max(0, length) * size)
    // Pieces that lie over one another would make a long text of a short file.
    if (text.length + bytes.length / size > file.length) throw cut()
    const words = size === 1 ? western.decode(bytes) : bytes.toString('utf16le')
    pieces.push({ from: text.length, to: text.length + words.length, place, size })
    text += words
    if (text.length > limits.characters) throw tooLarge()
  }
  let last = 0
  return {
    text,
    placeOf: (at) => {
      if (at < (pieces[last]?.from ?? 0)) last = 0
      while (at >= (pieces[last]?.to ?? Infinity)) last += 1
      const piece = pieces[last]
      return piece ? piece.place + (at - piece.from) * piece.size : -1
    },
  }
}

/** Behind lists of properties, each marked 1, the table of pieces is marked 2. */
function piecesIn(list: Buffer): { readonly table: Buffer; readonly count: number } {
  let at = 0
  while (list[at] === 1) at += 3 + list.readUInt16LE(at + 1)
  if (list[at] !== 2) throw cut()
  const table = list.subarray(at + 5, at + 5 + list.readUInt32LE(at + 1))
  return { table, count: Math.floor((table.length - 4) / 12) }
}

const cut = (): ReadError =>
  new ReadError('BROKEN', '文件不完整或已损坏，没有读取。请在 WPS 或 Word 中打开、另存后重试。')
