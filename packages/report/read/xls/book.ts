import { numberFormat, type ReadContext } from '@hengjian/workbook'
import { ReadError } from '../errors.ts'
import { kinds, type Record, recordsFrom } from './records.ts'
import { sharedTexts, wordsAt, type Writing } from './wordsIn.ts'

/** What stands before the sheets: their names and places, and what their cells refer to. */
export type Book = {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly at: number }[]
  readonly context: ReadContext
  readonly writing: Writing
}

/** Excel 97 and later; 5.0 and 95 write characters in a code page and know no merges. */
const excel97 = 0x0600
const excel5 = 0x0500
/** Names of code pages whose number is not in their name. */
const codePages: Readonly<{ [page: number]: string }> = {
  936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
}

/** @throws ReadError for a password, and for what no workbook begins with */
export function bookOf(bytes: Buffer): Book {
  const records = [...recordsFrom(bytes, 0)]
  const version = records[0]?.kind === kinds.begin ? records[0].body.readUInt16LE(0) : 0
  if (version !== excel97 && version !== excel5)
    throw new ReadError('BROKEN', '表格不完整或已损坏，没有读取。请在 WPS 或 Excel 中打开、另存后重试。')
  if (records.some(({ kind }) => kind === kinds.password))
    throw new ReadError('PASSWORD', '表格加了密码或保护，没有读取。请取消密码和工作簿保护、保存后再检查。')
  const of = (kind: number): readonly Record[] => records.filter((record) => record.kind === kind)
  const page = of(kinds.codePage)[0]?.body.readUInt16LE(0)
  const writing = { isWide: version === excel97, codePage: decoderOf(page ?? 936) }
  const formats = new Map(
    of(kinds.format).map(({ body }) => [
      body.readUInt16LE(0),
      wordsAt(body, 2, writing.isWide ? 2 : 1, writing),
    ]),
  )
  return {
    // Behind the kind 0 there are cells; others are charts, and macros of old.
    sheets: of(kinds.sheet).flatMap(({ body }) =>
      body.readUInt8(5) === 0
        ? [
            {
              name: wordsAt(body, 6, 1, writing),
              hidden: (body.readUInt8(4) & 3) > 0,
              at: body.readUInt32LE(0),
            },
          ]
        : [],
    ),
    context: {
      strings: of(kinds.strings).flatMap(({ parts }) => sharedTexts(parts)),
      formats: of(kinds.style).map(({ body }) => numberFormat(body.readUInt16LE(2), formats)),
      since1904: of(kinds.dateMode)[0]?.body.readUInt16LE(0) === 1,
    },
    writing,
  }
}

function decoderOf(page: number): TextDecoder {
  try {
    return new TextDecoder(codePages[page] ?? `windows-${page}`)
  } catch {
    return new TextDecoder('gb18030')
  }
}
