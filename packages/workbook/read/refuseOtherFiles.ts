import { WorkbookError } from '../errors.ts'

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte)

/** `EncryptedPackage` as the old container writes names: two bytes a character. */
const encryptedName = Buffer.from('EncryptedPackage', 'utf16le')

const notWorkbook = (what: string): WorkbookError =>
  new WorkbookError(
    'NOT_XLSX',
    `这个文件其实是${what}，不是 .xlsx 工作簿。请在 WPS 或 Excel 中另存为 .xlsx 后再上传。`,
  )

/**
 * Refuses what is not a zip container, saying what it is instead. The name of a file proves nothing.
 * @throws WorkbookError EMPTY_FILE, PASSWORD, NOT_XLSX
 */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookError('EMPTY_FILE', '文件是空的，请核对后重新选择文件。')
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(encryptedName)) {
      throw new WorkbookError('PASSWORD', '这个文件设有打开密码，读不出内容。请先取消密码，保存后再上传。')
    }
    throw notWorkbook('旧版 .xls 表格或 .doc 文档')
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw notWorkbook(' PDF 文件')
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart().toLowerCase()
  if (/^(<!doctype|<html|<table|<\?xml|<meta)/.test(head)) throw notWorkbook('网页或 XML 文件')
  if (/^(%!|\x89png|gif8|\xff\xd8\xff)/.test(head)) throw notWorkbook('图片')
  throw notWorkbook('其他格式的文件')
}
