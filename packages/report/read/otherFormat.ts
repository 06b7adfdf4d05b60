import { ReadError } from './errors.ts'

type Format = { readonly starts: readonly string[]; readonly code: string; readonly sentence: string }

const picture = '这是图片，没有文字可查。请提供可编辑的原件（Word、Excel 或由其导出的 PDF）。'
const packed = '这是压缩文件，没有读取。请解压后逐份检查，或检查解压出来的整个目录。'
const oldest = '这是 Excel 4.0 或更早的表格，没有读取。请在 WPS 或 Excel 中打开，另存为 .xlsx 后再检查。'

/** Formats that are known by their first bytes and not read. */
const formats: readonly Format[] = [
  {
    starts: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'BM'],
    code: 'ONLY_IMAGES',
    sentence: picture,
  },
  { starts: ['Rar!\x1a', '7z\xbc\xaf\x27\x1c', '\x1f\x8b\x08'], code: 'ARCHIVE', sentence: packed },
  { starts: ['\x09\0\x04\0', '\x09\x02\x06\0', '\x09\x04\x06\0'], code: 'FORMAT_NOT_READ', sentence: oldest },
]

/** @throws ReadError for a file whose first bytes tell a format that is not read */
export function refuseOtherFormat(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const riff = head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP'
  // Letters alone can begin a text: such pictures have zero bytes soon behind them.
  const isText = (start: string): boolean => /^\w+$/.test(start) && !head.includes('\0')
  for (const { starts, code, sentence } of formats)
    if (starts.some((start) => head.startsWith(start) && !isText(start))) throw new ReadError(code, sentence)
  if (riff) throw new ReadError('ONLY_IMAGES', picture)
}
