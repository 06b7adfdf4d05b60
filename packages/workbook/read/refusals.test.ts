import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { WorkbookError } from '../errors.ts'
import { workbookOf } from '../testing/workbookOf.ts'
import { zipOf } from '../testing/zipOf.ts'
import { writeWorkbook } from '../write/writeWorkbook.ts'
import { readLimits, type ReadLimits } from './limits.ts'
import { readWorkbook } from './readWorkbook.ts'

async function refusalOf(bytes: Uint8Array, limits: Partial<ReadLimits> = {}) {
  const error = await readWorkbook(bytes, { ...readLimits, ...limits }).catch((error: unknown) => error)
  if (!(error instanceof WorkbookError)) throw new Error(`not refused: ${String(error)}`)
  return { code: error.code, message: error.message }
}

/** A part of its container, whatever is in it. */
const named = (...names: readonly string[]): Uint8Array =>
  zipOf(names.map((name) => ({ name, content: 'x' })))
const binaryWorkbook = zipOf([
  {
    name: '_rels/.rels',
    content:
      '<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
  },
  { name: 'xl/workbook.bin', content: Buffer.from([0x83, 1, 0]) },
])
const oldContainer = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const smallWorkbook = () =>
  writeWorkbook({
    title: '支出',
    sheets: [
      {
        name: '支出',
        orientation: 'portrait',
        columns: [10],
        headRows: 1,
        rows: Array.from({ length: 50 }, (_, row) => [{ text: `第${row}行` }]),
      },
    ],
  })

describe('what is not a readable workbook is refused with what to do', () => {
  it('an empty file', async () => {
    expect(await refusalOf(new Uint8Array())).toEqual({
      code: 'FILE_EMPTY',
      message: '文件是空的，请重新选择。',
    })
  })

  it('a file with a password', async () => {
    const bytes = Buffer.concat([
      oldContainer,
      Buffer.alloc(1024),
      Buffer.from('EncryptedPackage\0', 'utf16le'),
    ])
    expect(await refusalOf(bytes)).toEqual({
      code: 'FILE_ENCRYPTED',
      message: '文件设有打开密码，读不出内容。请先取消密码，保存后再上传。',
    })
  })

  it('a zip container with a password', async () => {
    const bytes = zipOf([{ name: 'xl/workbook.xml', content: '<workbook/>' }], { flags: 1 })
    expect((await refusalOf(bytes)).code).toBe('FILE_ENCRYPTED')
  })

  it('an .xls with the name of an .xlsx', async () => {
    expect(await refusalOf(Buffer.concat([oldContainer, Buffer.alloc(1024)]))).toEqual({
      code: 'FILE_OLD_FORMAT',
      message: '这是旧格式的 .xls 文件。请在 WPS 或 Excel 中另存为 .xlsx 后再上传。',
    })
  })

  it.each([
    [Buffer.from('%PDF-1.7\n'), ' PDF 文件'],
    [Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), '网页或 XML 文件'],
    [Buffer.from('\ufeff<?xml version="1.0"?><Workbook/>'), '网页或 XML 文件'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47]), '图片'],
    [Buffer.from('日期,金额\n2023-01-01,12.00\n'), '其他格式的文件'],
    [zipOf([{ name: 'word/document.xml', content: '<document/>' }]), ' Word 文档'],
    [Buffer.concat([oldContainer, Buffer.from('WordDocument\0', 'utf16le')]), ' Word 文档'],
    [Buffer.concat([oldContainer, Buffer.from('PowerPoint Document\0', 'utf16le')]), '演示文稿'],
    [named('ppt/presentation.xml'), '演示文稿'],
    [named('OFD.xml', 'Doc_0/Document.xml'), ' OFD 文件'],
    [named('mimetype', 'content.xml', 'META-INF/manifest.xml'), ' OpenDocument 文件（.ods、.odt）'],
    [binaryWorkbook, '二进制格式的表格（.xlsb）'],
    [named('说明.txt'), '压缩包或其他格式的文件'],
    [zipOf([]), '压缩包或其他格式的文件'],
  ])('another kind of file says what it is: case %#', async (bytes, what) => {
    expect(await refusalOf(bytes)).toEqual({
      code: 'FILE_WRONG_TYPE',
      message: `这是${what}，不是 Excel 表格（.xlsx）。请在 WPS 或 Excel 中另存为 .xlsx 后再上传，或直接粘贴表格内容。`,
    })
  })

  it('a file cut anywhere', async () => {
    const bytes = await smallWorkbook()
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.999]) {
      expect(await refusalOf(bytes.subarray(0, Math.floor(bytes.length * share)))).toEqual({
        code: 'FILE_BROKEN',
        message: '文件不完整，可能没有传完。请重新上传，或在 WPS 中打开后另存一份。',
      })
    }
  })

  it('a file whose bytes were changed on the way', async () => {
    const bytes = workbookOf({
      rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${'数据'.repeat(500)}</t></is></c></row>`,
    })
    const changed = Uint8Array.from(bytes)
    // In the middle of the packed sheet, which is the last part before the directory.
    const at = Buffer.from(bytes).lastIndexOf('表.xml', Buffer.from(bytes).indexOf('PK\u0001\u0002')) + 20
    changed.set([0xff, 0xff, 0xff], at)
    expect((await refusalOf(changed)).code).toBe('FILE_BROKEN')
  })

  it('XML that breaks off inside a whole container', async () => {
    expect(await refusalOf(workbookOf({ rows: '<row r="1"><c r="A1"><v>1</v>' }))).toEqual({
      code: 'FILE_BROKEN',
      message: '文件内容损坏，无法读出表格。请在 WPS 中打开后另存一份再上传。',
    })
  })
})

describe('what is too large is refused before it fills the memory', () => {
  it('a file over the limit of bytes', async () => {
    expect(await refusalOf(randomBytes(3 * 1024 * 1024), { fileBytes: 2 * 1024 * 1024 })).toEqual({
      code: 'FILE_TOO_LARGE',
      message: '文件超过 2 MB。请删去图片和无关的工作表，或拆分后分次导入。',
    })
  })

  it('a small file that unpacks to a hundred megabytes, whatever its directory claims', async () => {
    const bytes = workbookOf({ rows: ' '.repeat(100 * 1024 * 1024) })
    expect(bytes.length).toBeLessThan(200_000)
    expect(await refusalOf(bytes, { unpackedBytes: 20 * 1024 * 1024 })).toEqual({
      code: 'FILE_TOO_LARGE',
      message: '文件解开后异常庞大，未予打开。请在 WPS 中只保留需要的数据后另存。',
    })
  })

  it('too many rows, columns, cells and characters, each with its place', async () => {
    const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`
    const one = (address: string): string => `<c r="${address}"><v>1</v></c>`
    const rows = workbookOf({ rows: [1, 2, 3].map((at) => row(at, one(`A${at}`))).join('') })
    expect(await refusalOf(rows, { rows: 2 })).toEqual({
      code: 'TOO_MANY_ROWS',
      message:
        '工作表“支出”超过 2 行，一次最多导入 2 行。请按月份或项目拆分后分次导入，已导入的行会自动跳过。',
    })
    expect(await refusalOf(rows, { cells: 2 })).toEqual({
      code: 'TOO_MANY_CELLS',
      message: '工作表“支出”有内容的单元格超过 2 个。请删去不需要的列，或拆分后分次导入。',
    })
    expect(await refusalOf(workbookOf({ rows: row(7, one('D7')) }), { columns: 3 })).toEqual({
      code: 'TOO_MANY_COLUMNS',
      message: '工作表“支出”第 7 行超过 3 列。请删去右边不需要的列。',
    })
    const long = `<c r="B7" t="inlineStr"><is><t>${'字'.repeat(11)}</t></is></c>`
    expect(await refusalOf(workbookOf({ rows: row(7, long) }), { cellCharacters: 10 })).toEqual({
      code: 'CELL_TOO_LONG',
      message: '工作表“支出”的单元格 B7 超过 10 个字。请精简后再上传。',
    })
  })

  it('rows and columns that are only formatted do not count', async () => {
    const blank = Array.from({ length: 50 }, (_, at) => `<row r="${at + 1}"><c r="ZZ${at + 1}" s="0"/></row>`)
    const bytes = workbookOf({ rows: `${blank.join('')}<row r="90"><c r="A90"><v>1</v></c></row>` })
    const [sheet] = await readWorkbook(bytes, { ...readLimits, rows: 1, columns: 1 })
    expect(sheet?.rows.map(({ number }) => number)).toEqual([90])
  })
})
