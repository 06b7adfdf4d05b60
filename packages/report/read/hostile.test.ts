import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { fixture, ofdParts, oleOf, sampleForm, storedZip, streamsOf } from '../testing/index.ts'
import { packedZip } from '../testing/storedZip.ts'
import { ReadError } from './errors.ts'
import { readSubmission } from './readSubmission.ts'

const text = (words: string) => Buffer.from(words)
const ofdPage = (content: string, pages = 1) => {
  const list = '<ofd:Page BaseLoc="Pages/Page_0/Content.xml"/>'.repeat(pages)
  const parts = ofdParts(sampleForm)
  const document = (parts.get('Doc_0/Document.xml') ?? '').replace(
    /<ofd:Pages>.*<\/ofd:Pages>/,
    `<ofd:Pages>${list}</ofd:Pages>`,
  )
  return new Map([
    ...parts,
    ['Doc_0/Document.xml', document],
    ['Doc_0/Pages/Page_0/Content.xml', `<a>${content}</a>`],
  ])
}
const path = (data: string) =>
  `<PathObject Boundary="0 0 1 1"><AbbreviatedData>${data}</AbbreviatedData></PathObject>`
const lines = Array.from(
  { length: 135 },
  (_, at) => `M 5 ${2 * at + 9} L 190 ${2 * at + 9} M ${1.3 * at + 9} 5 L ${1.3 * at + 9} 280`,
).join(' ')

/** A workbook of which one place is named as a hundred and ninety sheets. */
function manySheets(): Uint8Array {
  const book = Buffer.from(streamsOf(fixture('formats.xls.gz')).get('Workbook') as Uint8Array)
  const sheet = book.indexOf(Buffer.from('8500', 'hex'))
  const record = book.subarray(sheet, sheet + 4 + book.readUInt16LE(sheet + 2))
  const added = Buffer.concat(Array.from({ length: 190 }, () => record))
  for (let at = 0; at < added.length; at += record.length)
    added.writeUInt32LE(record.readUInt32LE(4) + added.length, at + 4)
  return oleOf(new Map([['Workbook', Buffer.concat([book.subarray(0, sheet), added, book.subarray(sheet)])]]))
}

/** A small document all of whose pieces are the same stretch of the file. */
function samePieces(): Uint8Array {
  const streams = streamsOf(fixture('merges.doc.gz'))
  const [file, count] = [Buffer.from(streams.get('WordDocument') as Uint8Array), 50_000]
  const table = Buffer.alloc(5 + 12 * count + 4)
  table.writeUInt8(2, 0)
  table.writeUInt32LE(12 * count + 4, 1)
  for (let at = 0; at <= count; at += 1) table.writeUInt32LE(1000 * at, 5 + 4 * at)
  file.writeUInt32LE(0, 0x01_a2)
  file.writeUInt32LE(table.length, 0x01_a6)
  return oleOf(
    new Map([
      ['WordDocument', file],
      ['0Table', table],
      ['1Table', table],
    ]),
  )
}

describe('a file that is made to do harm is refused in a sentence, and soon', () => {
  it.each([
    ['a small OFD that unpacks to 150 MB', packedZip(ofdPage(' '.repeat(150 * 2 ** 20)))],
    ['a page of many elements', storedZip(ofdPage('<b/>'.repeat(400_000)))],
    ['a thousand pages of lines that cross', storedZip(ofdPage(path(lines), 999))],
    [
      'a page of many words',
      packedZip(ofdPage(`<TextObject Size="3">${'<TextCode>1</TextCode>'.repeat(60_000)}</TextObject>`)),
    ],
    ['a page of many cells', text(`<table>${'<tr><td>1'.repeat(400_000)}`)],
    ['a page of many rows', text(`<table>${'<tr>'.repeat(400_000)}`)],
    ['an RTF file of many cells', text(`{\\rtf1 ${'\\cell'.repeat(400_000)}}`)],
    [
      'an RTF row of many columns',
      text(`{\\rtf1 ${Array.from({ length: 500_000 }, (_, at) => `\\cellx${at * 50}`).join('')}}`),
    ],
    ['a text of three million lines', text('1\n'.repeat(3_000_000))],
    ['a spreadsheet with one sheet many times', manySheets()],
    ['a document of the same words many times', samePieces()],
  ])('%s', async (_, bytes) => {
    const begun = performance.now()
    const said = await readSubmission(bytes).then(
      () => null,
      (error: unknown) => error,
    )
    expect(said).toBeInstanceOf(ReadError)
    expect((said as ReadError).message).toMatch(/。$/)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })

  it.each([
    ['words whose letters change all the time', `<html><p>${'<b>字</b>'.repeat(300_000)}</p>`],
    ['beginnings of tags that have one end', `<html>${'<'.repeat(1_000_000)}>`],
  ])('%s are one line, soon', async (_, page) => {
    const begun = performance.now()
    expect((await readSubmission(text(page))).blocks).toHaveLength(1)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})
