import type { Reading } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { decodeText } from '../text/decodeText.ts'
import { readHtml } from './readHtml.ts'

type Part = { readonly head: string; readonly body: string }

/**
 * Reads a page that is packed with its pictures into one file, as a mail is: its first part that is a page.
 * @throws ReadError where no part is a page
 */
export function readMht(bytes: Uint8Array): Reading {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const page = partsOf(whole).find(({ head }) => /content-type:\s*text\/html/i.test(head))
  if (!page)
    throw new ReadError(
      'EMPTY',
      '网页文件里没有正文，没有读取。请在 WPS 或 Word 中打开，另存为 .docx 后再检查。',
    )
  return readHtml(decodeText(bodyOf(page)))
}

/** The parts between the boundaries that the head names; a mail without them is one part. */
function partsOf(whole: string): readonly Part[] {
  const first = parted(whole)
  const [, quoted, bare] = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(first.head) ?? []
  const boundary = quoted ?? bare
  if (boundary === undefined) return [first]
  return first.body
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => parted(part.replace(/^\r?\n/, '')))
}

function parted(text: string): Part {
  const [blank] = /\r?\n\r?\n/.exec(text) ?? ['']
  const end = blank === '' ? text.length : text.indexOf(blank)
  return { head: text.slice(0, end), body: text.slice(end + blank.length) }
}

function bodyOf({ head, body }: Part): Uint8Array {
  const [, packing = ''] = /content-transfer-encoding:\s*([\w-]+)/i.exec(head) ?? []
  if (/^base64$/i.test(packing)) return Buffer.from(body, 'base64')
  if (!/^quoted-printable$/i.test(packing)) return Buffer.from(body, 'latin1')
  const whole = body.replaceAll(/=[ \t]*\r?\n/g, '')
  return Buffer.from(
    whole.replaceAll(/=([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(String(hex), 16))),
    'latin1',
  )
}
