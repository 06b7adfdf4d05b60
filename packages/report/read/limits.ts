import { ReadError } from './errors.ts'

/** How much of a file is read before it is refused; a thousand pages hold a part of it. */
export const limits = {
  characters: 2_000_000,
  /** Paragraphs and cells together. */
  pieces: 300_000,
  columns: 300,
}

export const tooLarge = (): ReadError =>
  new ReadError('TOO_LARGE', '文件的内容太多，不像一份报告，没有读取。请拆成单份报告后再检查。')

export const tooWide = (): ReadError =>
  new ReadError(
    'TOO_LARGE',
    `文件里有一张表超过 ${limits.columns} 列，不像报表，没有读取。请另存为 .docx 或 .xlsx 后再检查。`,
  )
