import { describe, expect, it } from 'vitest'
import { evidenceKind, mustBeOfKind } from './kinds.ts'

const pdf = Buffer.from('%PDF-1.7\n')
const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0])
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

describe('evidence', () => {
  it.each([
    ['发票.pdf', pdf, 'application/pdf'],
    ['扫描件.PDF', Buffer.concat([Buffer.from('\r\n\r\n'), pdf]), 'application/pdf'],
    ['现场.jpg', jpeg, 'image/jpeg'],
    ['现场.jpeg', jpeg, 'image/jpeg'],
    ['截图.png', png, 'image/png'],
    ['合同.docx', zip, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['清单.xls', compound, 'application/vnd.ms-excel'],
    ['通知.wps', compound, 'application/octet-stream'],
    ['通知.wps', zip, 'application/octet-stream'],
    ['发票.ofd', zip, 'application/ofd'],
  ])('may be %s', (name, content, mediaType) => {
    const kind = evidenceKind(name)
    expect(kind.mediaType).toBe(mediaType)
    expect(() => mustBeOfKind(content, kind, name)).not.toThrow()
  })

  it.each([
    'page.html',
    'drawing.svg',
    'macro.docm',
    'run.exe',
    'script.js',
    '没有扩展名',
    '.pdf.lnk',
    'a.constructor',
  ])('may not be %s, whatever is in it', (name) => {
    expect(() => evidenceKind(name)).toThrow(
      `不能上传“${name}”。佐证材料可用 PDF、图片（JPG、PNG）、Word、Excel、WPS、OFD 或 ZIP，请转换后上传。`,
    )
  })

  it.each([
    ['a page under the name of a PDF', 'x.pdf', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a program under the name of a picture', 'x.jpg', Buffer.from('MZ\u0090\u0000')],
    ['an old document under a new name', 'x.docx', compound],
    ['a PDF mark too far in', 'x.pdf', Buffer.concat([Buffer.alloc(1100, 0x20), pdf])],
  ])('is refused when it is %s', (_, name, content) => {
    expect(() => mustBeOfKind(content, evidenceKind(name), name)).toThrow(
      `“${name}”的内容与扩展名不符，可能改过扩展名或已损坏。请用原来的程序打开，另存为正确的格式后上传。`,
    )
  })

  it('is refused when it is empty', () => {
    expect(() => mustBeOfKind(Buffer.alloc(0), evidenceKind('x.pdf'), 'x.pdf')).toThrow(
      '“x.pdf”是空文件，请检查后重新上传。',
    )
  })
})
