import type { Reading } from '@hengjian/report'
import { decodeText, ReadError, readText } from '@hengjian/report/read'

/** Beginnings of files that are no text. */
const formats: readonly (readonly [title: string, bytes: readonly number[]])[] = [
  ['Word、Excel 或 OFD 文件', [0x50, 0x4b]],
  ['PDF 文件', [0x25, 0x50, 0x44, 0x46]],
  ['旧版 Word、Excel 或 WPS 文件', [0xd0, 0xcf, 0x11, 0xe0]],
]

/**
 * Reads the bytes of a submission by what they are, whatever the file is called.
 * @throws ReadError with a sentence that says what to do
 */
export function readSubmission(bytes: Uint8Array): Reading {
  if (bytes.length === 0) throw new ReadError('EMPTY', '文件是空的，请换一份有内容的文件。')
  const format = formats.find(([, start]) => start.every((byte, at) => bytes[at] === byte))
  if (format)
    throw new ReadError('FORMAT_NOT_READ', `这是 ${format[0]}，本版本还不能读，请另存为纯文本后再检查。`)
  const text = decodeText(bytes)
  if (/[^\P{Cc}\s]|\uFFFD/u.test(text.slice(0, 4096)))
    throw new ReadError('FORMAT_UNKNOWN', '认不出文件的格式，请换成纯文本、Word、Excel 或 PDF。')
  return readText(text)
}
