import type { Reading } from '../model/reading.ts'
import { ReadError } from './errors.ts'
import { decodeText } from './text/decodeText.ts'
import { readText } from './text/readText.ts'

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/**
 * Reads a submission by what its bytes are, whatever the file is called. The readers of the formats are loaded when
 * one of their files comes: a text is read at once.
 * @throws ReadError with a sentence that says what to do
 */
export async function readSubmission(bytes: Uint8Array): Promise<Reading> {
  if (bytes.length === 0) throw new ReadError('EMPTY', '文件是空的，请换一份有内容的文件。')
  if (startsWith(bytes, [0x50, 0x4b])) return readPackage(bytes)
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return (await import('./pdf/readPdf.ts')).readPdf(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new ReadError(
      'FORMAT_NOT_READ',
      '这是旧版 Word、Excel、WPS 文件，或加了密码的文件，本版本还不能读。请去掉密码，另存为 .docx 或 .xlsx。',
    )
  const text = decodeText(bytes)
  if (/[^\P{Cc}\s]|\uFFFD/u.test(text.slice(0, 4096)))
    throw new ReadError('FORMAT_UNKNOWN', '认不出文件的格式，请换成 Word、Excel 或纯文本。')
  return readText(text)
}

async function readPackage(bytes: Uint8Array): Promise<Reading> {
  const names = await namesIn(bytes)
  if (names.some((name) => name.startsWith('word/')))
    return (await import('./docx/readDocx.ts')).readDocx(bytes)
  if (names.some((name) => name.startsWith('xl/')))
    return (await import('./xlsx/readXlsx.ts')).readXlsx(bytes)
  throw new ReadError('FORMAT_NOT_READ', '这个压缩文件不是 Word 或 Excel 文件，没有读取。请解压后逐份检查。')
}

async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const { inspect } = await import('@hengjian/workbook')
  try {
    return inspect(bytes).names
  } catch (error) {
    throw new ReadError('BROKEN', '文件不完整，可能没有传完。请重新取得文件后再试。', { cause: error })
  }
}
