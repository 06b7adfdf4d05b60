import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileKind } from './fileKind.ts'

/** A zip with empty entries of the given names: local headers, table of contents, end record. */
function zipOf(...names: readonly string[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const name of names) {
    const bytes = Buffer.from(name)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(bytes.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(bytes.length, 28)
    entry.writeUInt32LE(at, 42)
    local.push(header, bytes)
    central.push(entry, bytes)
    at += 30 + bytes.length
  }
  const contents = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(contents.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, contents, end])
}

describe('fileKind', () => {
  it.each([
    ['pdf', Buffer.from('%PDF-1.7\n')],
    ['pdf', Buffer.from('\r\n\r\n%PDF-1.4 from a scanner')],
    ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ['jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['docx', zipOf('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
    ['ofd', zipOf('OFD.xml', 'Doc_0/Document.xml')],
    ['zip', zipOf('通知/附件.txt')],
    ['oldOffice', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
  ])('knows %s by its content', (kind, content) => {
    expect(fileKind(content)).toBe(kind)
  })

  it.each([
    ['a text that speaks of PDF late', Buffer.from(`${' '.repeat(2000)}%PDF-`)],
    ['nothing', Buffer.alloc(0)],
    ['a page of HTML named .xls', Buffer.from('<html><table>')],
    ['half a png mark', Buffer.from([0x89, 0x50, 0x4e])],
  ])('does not take %s for a known kind', (_what, content) => {
    expect(fileKind(content)).toBe('unknown')
  })

  it('tells a cut zip from a whole one, wherever it is cut', () => {
    const whole = zipOf('[Content_Types].xml', 'xl/workbook.xml')
    fc.assert(
      fc.property(fc.integer({ min: 4, max: whole.length - 1 }), (length) => {
        expect(fileKind(whole.subarray(0, length))).toBe('damagedZip')
      }),
    )
  })

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(fileKind(Buffer.from(bytes))).toMatch(/^\w+$/)
      }),
    )
  })
})
