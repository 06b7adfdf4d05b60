import type { Reading } from '../model/reading.ts'
import { inspect, WorkbookError } from '@hengjian/workbook'
import { ReadError } from './errors.ts'
import { withMacroRemark } from './macros.ts'

/**
 * Reads a file that is a zip container of parts, by the parts in it.
 * @throws ReadError with a sentence that says what to do
 */
export async function readPackage(bytes: Uint8Array): Promise<Reading> {
  const names = namesIn(bytes)
  const holds = (start: string): boolean => names.some((name) => name.startsWith(start))
  if (holds('word/'))
    return withMacroRemark(await (await import('./docx/readDocx.ts')).readDocx(bytes), names)
  if (holds('xl/')) return withMacroRemark(await (await import('./xlsx/readXlsx.ts')).readXlsx(bytes), names)
  if (names.some((name) => /^OFD\.xml$/i.test(name))) return (await import('./ofd/readOfd.ts')).readOfd(bytes)
  if (holds('ppt/'))
    throw new ReadError('FORMAT_NOT_READ', '这是演示文稿，没有读取。请提供报告的 Word、Excel 或 PDF 文件。')
  if (names.includes('content.xml') && holds('META-INF/'))
    throw new ReadError(
      'FORMAT_NOT_READ',
      '这是 OpenDocument 文件（.odt、.ods），没有读取。请另存为 .docx 或 .xlsx 后再检查。',
    )
  throw new ReadError('ARCHIVE', '这是压缩文件，没有读取。请解压后逐份检查，或检查解压出来的整个目录。')
}

function namesIn(bytes: Uint8Array): readonly string[] {
  try {
    return inspect(bytes).names
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'FILE_ENCRYPTED')
      throw new ReadError('PASSWORD', '文件加了密码，没有读取。请去掉密码后再检查。', { cause: error })
    if (error instanceof WorkbookError && error.code === 'FILE_TOO_LARGE')
      throw new ReadError('TOO_LARGE', '文件太大，没有读取。请删去图片，或拆成单份报告后再检查。', {
        cause: error,
      })
    throw new ReadError('BROKEN', '文件不完整，可能没有传完。请重新取得文件后再试。', { cause: error })
  }
}
