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
      record(0x41e, 'a400' + '05' + Buffer.from('0.00%').toString('hex')),
      record(0xe0, '0000' + '0000'),
      record(0xe0, '0000' + 'a400'),
      record(0x85, `${place.toString('hex')}0000${'04'}${funds}`),
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
        record(0x204, `000000000000${'0400'}${sum}`),
        record(0x203, `000001000100${double(0.9548)}`),
        // Whole numbers and hundredths in four bytes: 12, and 442 hundredths.
        record(0xbd, `0100${'0000'}${'0000'}32000000${'0000'}eb060000${'0100'}`),
        record(0x06, `02000000${'0000'}00000000${'0000'}ffff${'0000'}00000000`),
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
    const parts = ['0000000000000000' + '0400' + '00' + '6162', '01' + '7532' + '7e4e' + '0100' + '00' + '78']
    expect(sharedTexts(parts.map((part) => Buffer.from(part, 'hex')))).toEqual(['ab㉵乾', 'x'])
  })

  it('pass over runs of fonts and phonetic signs', () => {
    const rich =
      '0000000000000000' +
      '0100' +
      '0c' +
      '0100' +
      '02000000' +
      '61' +
      '00000000' +
      'ffff' +
      '0100' +
      '00' +
      '62'
    expect(sharedTexts([Buffer.from(rich, 'hex')])).toEqual(['a', 'b'])
  })
})
