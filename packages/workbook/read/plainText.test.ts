import { describe, expect, it } from 'vitest'
import { workbookOf } from '../testing/workbookOf.ts'
import { plainText } from './plainText.ts'

const words = '支付日期,金额\r\n2023-03-05,1200.50\r\n'

describe('a file that is text', () => {
  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16 of Windows', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
    [
      'GB 18030',
      // 支付日期,金额 as Excel on Chinese Windows saves it.
      Buffer.concat([
        Buffer.from([0xd6, 0xa7, 0xb8, 0xb6, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xbd, 0xf0, 0xb6, 0xee]),
        Buffer.from('\r\n2023-03-05,1200.50\r\n'),
      ]),
    ],
  ])('in %s is read', (_, bytes) => {
    expect(plainText(bytes)).toBe(words)
  })
})

describe('a file that is no text', () => {
  it.each([
    ['a workbook', Buffer.from(workbookOf({ rows: '' }))],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['an old document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['a page', Buffer.from('\ufeff \r\n<html><table>1,2</table></html>')],
    ['a PDF', Buffer.from('%PDF-1.7\n1,2')],
    ['nothing', Buffer.alloc(0)],
    ['bytes of no encoding', Buffer.from([0x31, 0x2c, 0xff, 0xff, 0xff])],
  ])('%s is left to the reader of workbooks', (_, bytes) => {
    expect(plainText(bytes)).toBeUndefined()
  })
})
