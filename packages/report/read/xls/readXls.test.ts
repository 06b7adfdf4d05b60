import { describe, expect, it } from 'vitest'
import { shownBy } from '../../testing/shownBy.ts'
import { readXls } from './readXls.ts'
import { sharedTexts } from './wordsIn.ts'

/** 资金 and 合计 in GBK. */
const [funds, sum] = ['d7cabdf0', 'bacfbcc6']
const record = (kind: number, body: string): Buffer => {
  const bytes = Buffer.from(body, 'hex')
  const head = Buffer.alloc(4)
  head.writeUInt16LE(kind, 0)
  head.writeUInt16LE(bytes.length, 2)
  return Buffer.concat([head, bytes])
}
const double = (value: number): string => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes.toString('hex')
}

/** A workbook of Excel 5.0 or 95: characters in a code page, one sheet. */
function excel5(...cells: readonly Buffer[]): Buffer {
  const globals = (at: number): Buffer => {
    const place = Buffer.alloc(4)
    place.writeUInt32LE(at)
    return Buffer.concat([
      record(0x809, '00050500'),
      record(0x42, 'a803'),
      record(0x41e, 'a40005' + Buffer.from('0.00%').toString('hex')),
      record(0xe0, '00000000'),
      record(0xe0, '0000a400'),
      record(0x85, `${place.toString('hex')}000004${funds}`),
      record(0x0a, ''),
    ])
  }
  const head = globals(globals(0).length)
  return Buffer.concat([head, record(0x809, '00051000'), ...cells, record(0x0a, '')])
}

describe('a workbook of Excel 5.0 or 95', () => {
  it('is read in its code page, with numbers in their formats', () => {
    const reading = readXls(
      excel5(
        record(0x204, `0000000000000400${sum}`),
        record(0x203, `000001000100${double(0.9548)}`),
        // Whole numbers and hundredths in four bytes: 12, and 442 hundredths.
        record(0xbd, `010000000000320000000000eb0600000100`),
        record(0x06, `020000000000000000000000ffff000000000000`),
        record(0x207, `0400${funds}`),
      ),
    )
    expect(shownBy(reading)).toEqual([
      [0, 0, 1, 1, '合计'],
      [0, 1, 1, 1, '95.48%'],
      [1, 0, 1, 1, '12'],
      [1, 1, 1, 1, '4.42'],
      [2, 0, 1, 1, '资金'],
    ])
    expect(reading.remarks).toMatchObject([{ kind: 'formula', place: { sheet: '资金' } }])
  })

  it.each([
    ['a record that is cut', excel5(record(0x203, '0000'))],
    ['no workbook', Buffer.alloc(20)],
  ])('%s is refused in a sentence', (_, bytes) => {
    expect(() => readXls(bytes)).toThrow(
      '表格不完整或已损坏，没有读取。请在 WPS 或 Excel 中打开、另存后重试。',
    )
  })
})

describe('the texts that cells share', () => {
  it('go on in the next record, where a character may have another size', () => {
    const parts = ['00000000000000000400006162', '0175327e4e01000078']
    expect(sharedTexts(parts.map((part) => Buffer.from(part, 'hex')))).toEqual(['ab㉵乾', 'x'])
  })

  it('pass over runs of fonts and phonetic signs', () => {
    const rich = '000000000000000001000c0100020000006100000000ffff01000062'
    expect(sharedTexts([Buffer.from(rich, 'hex')])).toEqual(['a', 'b'])
  })
})
