import type { Reading } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { withMacroRemark } from '../macros.ts'
import { openOle } from './openOle.ts'

/**
 * Reads a file in the old container: DOC and WPS, XLS and ET, by what lies in it. A DOCX or XLSX with a password is
 * packed into the same container.
 * @throws ReadError with a sentence that says what to do
 */
export async function readOle(bytes: Uint8Array): Promise<Reading> {
  const ole = openOle(bytes)
  const has = (name: string): boolean => ole.names.includes(name)
  if (has('EncryptedPackage'))
    throw new ReadError('PASSWORD', '文件加了密码，没有读取。请去掉打开密码、保存后再检查。')
  const workbook = ole.stream('Workbook') ?? ole.stream('Book')
  if (workbook) return withMacroRemark((await import('../xls/readXls.ts')).readXls(workbook), ole.names)
  if (ole.stream('WordDocument'))
    return withMacroRemark((await import('../doc/readDoc.ts')).readDoc(ole), ole.names)
  throw new ReadError(
    'FORMAT_NOT_READ',
    has('PowerPoint Document')
      ? '这是演示文稿，没有读取。请提供报告的 Word、Excel 或 PDF 文件。'
      : '这个文件里没有 Word 文档，也没有 Excel 表格，没有读取。请在 WPS 或 Office 中打开，另存为 .docx 或 .xlsx 后再检查。',
  )
}
