import type { Reading } from '../model/reading.ts'
import { ReadError } from './errors.ts'
import { refuseOtherFormat } from './otherFormat.ts'
import { decodeText } from './text/decodeText.ts'
import { readPlain } from './text/readPlain.ts'

/** Bytes of a file of any format; larger ones are no report. */
const largest = 100 * 2 ** 20

/**
 * Reads a submission by what its bytes are, whatever the file is called. The readers of the formats are loaded when
 * one of their files comes: a text is read at once.
 * @throws ReadError with a sentence that says what to do
 */
export async function readSubmission(bytes: Uint8Array): Promise<Reading> {
  if (bytes.length === 0) throw new ReadError('EMPTY', '文件是空的，请换一份有内容的文件。')
  if (bytes.length > largest)
    throw new ReadError(
      'TOO_LARGE',
      `文件超过 ${largest / 2 ** 20} MB，没有读取。请删去图片，或拆成单份报告后再检查。`,
    )
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (/^PK\p{Cc}\p{Cc}/u.test(head)) return (await import('./readPackage.ts')).readPackage(bytes)
  // Mail and download programs sometimes leave a few bytes before the file.
  if (/^[^]{0,40}%PDF-/.test(head)) return (await import('./pdf/readPdf.ts')).readPdf(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0')) return (await import('./ole/readOle.ts')).readOle(bytes)
  refuseOtherFormat(bytes)
  if (head.startsWith('{\\rtf')) return (await import('./rtf/readRtf.ts')).readRtf(bytes)
  if (
    /^\s*(?:MIME-Version|From|Date|Subject|Content-Type|X-\S+):/i.test(head) &&
    /content-type:\s*(?:multipart|text\/html)/i.test(head)
  )
    return (await import('./html/readMht.ts')).readMht(bytes)
  const text = decodeText(bytes)
  if (isPage(text)) return (await import('./html/readHtml.ts')).readHtml(text)
  if (/^\s*<\?xml/.test(text))
    throw new ReadError(
      'FORMAT_NOT_READ',
      '这是 XML 文件，没有读取。请在 WPS 或 Office 中打开，另存为 .docx 或 .xlsx 后再检查。',
    )
  return readPlain(text)
}

/** Web systems and WPS export pages under the names of Word and Excel files. */
const isPage = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^]){0,500}-->\s*)?<(?:!doctype html|html|head|meta|body|table|div|style|title)\b/i.test(
    text.slice(0, 2048),
  )
