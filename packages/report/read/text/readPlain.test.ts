import { describe, expect, it } from 'vitest'
import type { Reading } from '../../model/reading.ts'
import { readSubmission } from '../readSubmission.ts'

const line = '全年接待客商40批次，走访企业60家，办结诉求12件。'
const text = Array.from({ length: 20 }, (_, at) => `${at}、${line}`).join('\n')
const utf8 = Buffer.from(text)
/** The line above in GBK, which nothing at hand writes. */
const gbk = Buffer.from(
  'c8abc4eabdd3b4fdbfcdc9cc3430c5fab4cea3acd7dfb7c3c6f3d2b53630bcd2a3acb0ecbde1cbdfc7f33132bcfea1a30a',
  'hex',
)
const words = ({ blocks }: Reading) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.text] : [])).join('\n')

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from('efbbbf', 'hex'), utf8])],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 the other way', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('%s', async (_, bytes) => {
    const reading = await readSubmission(bytes)
    expect(words(reading)).toBe(text)
    expect(reading.remarks).toEqual([])
  })

  it('GBK', async () => {
    expect(words(await readSubmission(gbk))).toBe(line)
  })
})

describe('a text of which a little is broken', () => {
  const at = Buffer.byteLength(text.slice(0, 80))
  const withByte = (byte: number) => Buffer.concat([utf8.subarray(0, at), Buffer.of(byte), utf8.subarray(at)])

  it.each([
    ['a byte of no character', withByte(0xff)],
    ['a control character', withByte(0x01)],
    ['a zero', withByte(0x00)],
    ['an end in the middle of a character', utf8.subarray(0, utf8.length - 2)],
  ])('%s: is read, and said with its line', async (_, bytes) => {
    const { kind, remarks, blocks } = await readSubmission(bytes)
    expect([kind, blocks.length]).toEqual(['text', 20])
    expect(remarks).toEqual([
      {
        kind: 'brokenText',
        sentence: expect.stringMatching(/^有 1 个字符读不出/),
        place: { line: expect.any(Number) },
      },
    ])
  })

  it('in GBK too', async () => {
    const long = Buffer.concat(Array.from({ length: 8 }, () => gbk))
    const { remarks, blocks } = await readSubmission(Buffer.concat([long, Buffer.of(0x07), gbk]))
    expect([blocks.length, remarks[0]?.place]).toEqual([9, { line: 9 }])
  })

  it('no number closes over the gap', async () => {
    const at = text.indexOf('60家')
    const broken = `${text.slice(0, at)}6\u00010${text.slice(at + 2)}`
    expect(words(await readSubmission(Buffer.from(broken)))).toContain('6\uFFFD0家')
  })

  it('zeros behind the end are nothing', async () => {
    expect((await readSubmission(Buffer.concat([utf8, Buffer.alloc(500)]))).remarks).toEqual([])
  })

  it('where much of it is broken it is no text', async () => {
    const bytes = Buffer.from(utf8)
    for (let at = 0; at < bytes.length; at += 9) bytes[at] = 0
    await expect(readSubmission(bytes)).rejects.toMatchObject({ code: 'FORMAT_UNKNOWN' })
  })
})
