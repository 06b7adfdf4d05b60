import { describe, expect, it } from 'vitest'
import { fixture } from '../testing/fixture.ts'
import { oleOf } from '../testing/oleOf.ts'
import { storedZip } from '../testing/storedZip.ts'
import { openOle } from './ole/openOle.ts'
import { ReadError } from './errors.ts'
import { readSubmission } from './readSubmission.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const file = (head: string) => Buffer.concat([latin(head), Buffer.alloc(600, 7)])
const zip = (...names: readonly string[]) => storedZip(new Map(names.map((name) => [name, '<a/>'])))
const ole = (streams: Readonly<Record<string, Uint8Array>>) => oleOf(new Map(Object.entries(streams)))

/** The streams of a file that LibreOffice wrote, one of them changed. */
function withStream(name: string, stream: string, change: (body: Buffer) => void): Uint8Array {
  const whole = openOle(fixture(name))
  const streams = new Map<string, Uint8Array>()
  for (const one of ['Workbook', 'WordDocument', '1Table', '0Table', 'Data']) {
    const body = whole.stream(one)
    if (!body) continue
    const own = Buffer.from(body)
    if (one === stream) change(own)
    streams.set(one, own)
  }
  return oleOf(streams)
}

describe('what is not read is refused in a sentence that says what to do', () => {
  it.each([
    [
      'PNG',
      file('\x89PNG\r\n'),
      'ONLY_IMAGES',
      '这是图片，没有文字可查。请提供可编辑的原件（Word、Excel 或由其导出的 PDF）。',
    ],
    ['JPG', file('\xff\xd8\xff\xe0'), 'ONLY_IMAGES', /图片/],
    ['TIFF', file('II*\0'), 'ONLY_IMAGES', /图片/],
    ['BMP', file('BM\x36\0\0\0'), 'ONLY_IMAGES', /图片/],
    ['WebP', file('RIFF\0\0\0\0WEBP'), 'ONLY_IMAGES', /图片/],
    [
      'RAR',
      file('Rar!\x1a\x07'),
      'ARCHIVE',
      '这是压缩文件，没有读取。请解压后逐份检查，或检查解压出来的整个目录。',
    ],
    ['7z', file('7z\xbc\xaf\x27\x1c'), 'ARCHIVE', /解压/],
    ['gzip', file('\x1f\x8b\x08'), 'ARCHIVE', /解压/],
    ['plain ZIP', zip('报告/自评表.docx'), 'ARCHIVE', /解压/],
    ['PPTX', zip('ppt/presentation.xml'), 'FORMAT_NOT_READ', /演示文稿/],
    ['ODT', zip('content.xml', 'META-INF/manifest.xml'), 'FORMAT_NOT_READ', /OpenDocument/],
    ['a spreadsheet of Excel 4', file('\x09\x04\x06\0'), 'FORMAT_NOT_READ', /Excel 4\.0/],
    ['XML of Excel 2003', latin('<?xml version="1.0"?><Workbook/>'), 'FORMAT_NOT_READ', /XML/],
    ['PPT', ole({ 'PowerPoint Document': Buffer.alloc(9) }), 'FORMAT_NOT_READ', /演示文稿/],
    ['another old container', ole({ Contents: Buffer.alloc(9) }), 'FORMAT_NOT_READ', /另存/],
    [
      'Word 95',
      ole({ WordDocument: Buffer.concat([latin('\xdc\xa5'), Buffer.alloc(600)]) }),
      'FORMAT_NOT_READ',
      /Word 95/,
    ],
    [
      'DOCX or XLSX with a password',
      ole({ EncryptionInfo: Buffer.alloc(9), EncryptedPackage: Buffer.alloc(9) }),
      'PASSWORD',
      /密码/,
    ],
    [
      'DOC with a password',
      withStream('merges.doc.gz', 'WordDocument', (body) => body.writeUInt8(0x13, 11)),
      'PASSWORD',
      /密码/,
    ],
    // The record of the interface language, there in every file, becomes the one of a password.
    [
      'XLS with a password',
      withStream('formats.xls.gz', 'Workbook', (body) =>
        body.writeUInt16LE(0x2f, body.indexOf(latin('\xe1\0\x02\0'))),
      ),
      'PASSWORD',
      /密码/,
    ],
    [
      'bytes of no format',
      Buffer.from(Array.from({ length: 900 }, (_, at) => (at * 37) % 256)),
      'FORMAT_UNKNOWN',
      /认不出/,
    ],
    ['zeros', Buffer.alloc(900), 'EMPTY', /没有文字/],
  ])('%s', async (_, bytes, code, message) => {
    await expect(readSubmission(bytes)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    })
  })

  it('a PDF is known behind bytes that do not belong to it', async () => {
    await expect(readSubmission(latin('\n\n%PDF-1.4\n'))).rejects.toMatchObject({
      code: 'BROKEN',
      message: expect.stringMatching(/PDF/),
    })
  })
})

describe('a text that only begins as another format', () => {
  it.each(['BMW 甲市引进项目 3 个', 'PK 赛 2 场', 'Date: 2023年，接待 40 批次', 'a < b，<5% 的偏差'])(
    '%s is read',
    async (text) => {
      const { kind, blocks } = await readSubmission(new TextEncoder().encode(text))
      expect([kind, blocks[0]]).toMatchObject(['text', { text: { text } }])
    },
  )
})

describe('a container that runs in circles', () => {
  const whole = () => Buffer.from(oleOf(new Map([['Workbook', Buffer.alloc(9000)]])))
  it.each([
    ['the table of sectors', (bytes: Buffer) => bytes.writeUInt32LE(2, 512 + 4 * 2)],
    ['the directory', (bytes: Buffer) => bytes.writeUInt32LE(1, 512 + 4)],
    ['the list of tables', (bytes: Buffer) => bytes.writeUInt32LE(1, 68)],
    ['a sector outside', (bytes: Buffer) => bytes.writeUInt32LE(70_000, 48)],
    ['sectors of no size', (bytes: Buffer) => bytes.writeUInt16LE(60, 30)],
  ])('%s', async (_, harm) => {
    const bytes = whole()
    harm(bytes)
    await expect(readSubmission(bytes)).rejects.toBeInstanceOf(ReadError)
  })

  it('neighbours of the directory are looked at once', () => {
    const bytes = whole()
    // The stream is its own neighbour.
    bytes.writeUInt32LE(1, 1024 + 128 + 68)
    expect(openOle(bytes).stream('Workbook')).toHaveLength(9000)
  })
})

describe('macros', () => {
  it('are said, and never run', async () => {
    const book = openOle(fixture('formats.xls.gz')).stream('Workbook') as Buffer
    const { remarks } = await readSubmission(ole({ Workbook: book, _VBA_PROJECT: Buffer.alloc(9) }))
    expect(remarks).toContainEqual({
      kind: 'macro',
      sentence: '文件里有宏，没有运行。',
      place: {},
    })
  })
})
