import { ReadError } from '../errors.ts'
import type { Ole } from '../ole/openOle.ts'
import { type Characters, charactersOf } from './characters.ts'
import { type Run, runsOf } from './properties.ts'

/** What a DOC file is made of: characters, the properties of paragraphs and characters, how long each of its stories is. */
export type DocParts = {
  readonly characters: Characters
  readonly paragraphs: readonly Run[]
  readonly runs: readonly Run[]
  /** Long lists of properties lie there. */
  readonly data: Buffer
  /** Bytes of such lists that may still be read. */
  readonly budget: { bytes: number }
  /** Lengths in characters: body, footnotes, heads, macros, comments, endnotes, boxes, boxes of heads. */
  readonly lengths: readonly number[]
}

const word97 = 0xa5_ec
const word95 = 0xa5_dc
const [isLocked, isSecondTable] = [0x01_00, 0x02_00]

/** @throws ReadError for a password, a file of Word 95 or older, and what is cut */
export function docPartsOf(ole: Ole): DocParts {
  const file = ole.stream('WordDocument') ?? Buffer.alloc(0)
  const magic = file.length < 512 ? 0 : file.readUInt16LE(0)
  if (magic === word95)
    throw new ReadError(
      'FORMAT_NOT_READ',
      '这是 Word 95 或更早的文件，没有读取。请在 WPS 或 Word 中打开，另存为 .docx 后再检查。',
    )
  if (magic !== word97)
    throw new ReadError('BROKEN', '文件不完整或已损坏，没有读取。请在 WPS 或 Word 中打开、另存后重试。')
  const flags = file.readUInt16LE(10)
  if ((flags & isLocked) > 0)
    throw new ReadError('PASSWORD', '文档加了密码，没有读取。请去掉打开密码、保存后再检查。')
  const table = ole.stream((flags & isSecondTable) > 0 ? '1Table' : '0Table') ?? Buffer.alloc(0)
  const listed = (place: number): Buffer => {
    const from = file.readUInt32LE(place)
    return table.subarray(from, from + file.readUInt32LE(place + 4))
  }
  const data = ole.stream('Data') ?? Buffer.alloc(0)
  return {
    characters: charactersOf(file, listed(0x01_a2)),
    paragraphs: runsOf(file, listed(0x01_02), true),
    runs: runsOf(file, listed(0xfa), false),
    data,
    budget: { bytes: 4 * data.length },
    lengths: Array.from({ length: 8 }, (_, at) => file.readUInt32LE(0x4c + 4 * at)),
  }
}
