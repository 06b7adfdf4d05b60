import { WorkbookError } from '../errors.ts'

/** Limits that a normal office file never meets. */
export const limits = {
  bytes: 30 * 1024 * 1024,
  unpackedBytes: 400 * 1024 * 1024,
  entries: 2_000,
  rows: 50_000,
  columns: 200,
} as const

const directoryEnd = 0x06054b50
const directoryEntry = 0x02014b50

/**
 * Looks at a file before anything unpacks it: what it is, whether it is whole, how large it would become.
 * @throws WorkbookError FILE_EMPTY, FILE_TOO_LARGE, FILE_ENCRYPTED, FILE_OLD_FORMAT, FILE_WRONG_TYPE, FILE_BROKEN
 */
export function inspect(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length === 0) throw new WorkbookError('FILE_EMPTY', '文件是空的，请重新选择。')
  if (bytes.length > limits.bytes)
    throw new WorkbookError('FILE_TOO_LARGE', '文件超过 30 MB，请拆分后分次导入。')
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOrEncrypted(bytes)
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw new WorkbookError(
      'FILE_WRONG_TYPE',
      '这是 PDF 文件，不是 Excel 表格。请上传 .xlsx 文件，或直接粘贴表格内容。',
    )
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    throw new WorkbookError(
      'FILE_WRONG_TYPE',
      '这不是 Excel 表格（.xlsx）。请用 WPS 或 Excel 另存为 .xlsx 后再上传。',
    )
  const end = findEnd(view)
  if (end === null)
    throw new WorkbookError(
      'FILE_BROKEN',
      '文件不完整，可能没有传完。请重新上传，或在 WPS 中打开后另存一份。',
    )
  const entries = view.getUint16(end + 10, true)
  if (entries > limits.entries)
    throw new WorkbookError(
      'FILE_TOO_LARGE',
      '文件内部结构异常庞大，未予打开。请在 WPS 中只保留需要的工作表后另存。',
    )
  checkSizes(view, view.getUint32(end + 16, true), entries)
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

/** Old .xls and password-protected .xlsx share a container; the protected one names its encryption inside. */
function oldOrEncrypted(bytes: Uint8Array): WorkbookError {
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
  return encrypted
    ? new WorkbookError('FILE_ENCRYPTED', '文件设有打开密码。请在 WPS 中取消密码（文件→文档加密）后再上传。')
    : new WorkbookError(
        'FILE_OLD_FORMAT',
        '这是旧格式的 .xls 文件。请在 WPS 或 Excel 中另存为 .xlsx 后再上传。',
      )
}

function findEnd(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (at >= 0 && view.getUint32(at, true) === directoryEnd) return at
  }
  return null
}

/** Adds up what the directory says its entries unpack to; a lying directory is met by the reader's own row limit. */
function checkSizes(view: DataView, start: number, entries: number): void {
  let at = start
  let unpacked = 0
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) {
      throw new WorkbookError(
        'FILE_BROKEN',
        '文件不完整，可能没有传完。请重新上传，或在 WPS 中打开后另存一份。',
      )
    }
    unpacked += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (unpacked > limits.unpackedBytes)
    throw new WorkbookError(
      'FILE_TOO_LARGE',
      '文件解开后异常庞大，未予打开。请在 WPS 中只保留需要的数据后另存。',
    )
}
