import { describe, expect, it } from 'vitest'
import { sampleForm } from '../../testing/sampleForm.ts'
import { writeDocx } from '../../write/docx/writeDocx.ts'
import { ReadError } from '../errors.ts'
import { documentBlocks } from './documentBlocks.ts'
import { readDocx } from './readDocx.ts'

const read = (body: string) =>
  documentBlocks(
    `<w:document xmlns:w="urn:w" xmlns:mc="urn:mc"><w:body>${body}</w:body></w:document>`,
    () => null,
  )
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
const cell = (properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph('合计')}</w:tc>`
const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`
const texts = (body: string) =>
  read(body).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.text] : []))

describe('the document of a DOCX file', () => {
  it('reads a text box once, though the file keeps it twice', () => {
    const twice = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
    expect(texts(`<w:p><w:r>${twice}</w:r></w:p>`)).toEqual(['框内'])
    expect(texts(`<w:p><w:r>${box}${box}</w:r></w:p>`)).toEqual(['框内', '框内'])
  })

  it('keeps the blank before a row', () => {
    const row = `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell('')}</w:tr>`
    expect(read(`<w:tbl>${row}</w:tbl>`).blocks).toMatchObject([{ columns: 3, cells: [{ column: 2 }] }])
  })

  it.each(['999999999', 'x', '-1', '1.5'])('refuses a cell over %s columns', (span) => {
    const table = `<w:tbl><w:tr>${cell(`<w:gridSpan w:val="${span}"/>`)}</w:tr></w:tbl>`
    expect(() => read(table)).toThrow(ReadError)
  })

  it('says hidden words, and is silent where hiding is switched off', () => {
    const run = (off: string) => `<w:p><w:r><w:rPr><w:vanish${off}/></w:rPr><w:t>甲</w:t></w:r></w:p>`
    expect(read(run('')).remarks).toMatchObject([{ kind: 'hiddenText' }])
    expect(read(run(' w:val="0"')).remarks).toEqual([])
  })

  it('accepts tracked changes', () => {
    const deleted = '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>'
    const inserted = '<w:ins><w:r><w:t>新</w:t></w:r></w:ins>'
    expect(texts(`<w:p>${deleted}${inserted}</w:p>`)).toEqual(['新'])
  })
})

describe('a damaged DOCX file', () => {
  it('is read or refused in a sentence, never anything else', async () => {
    const good = await writeDocx(sampleForm)
    let seed = 20_240_601
    const below = (limit: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff
      return Math.floor((seed / 0x80_00_00_00) * limit)
    }
    const refusals: unknown[] = []
    for (let round = 0; round < 300; round += 1) {
      const damaged = new Uint8Array(good)
      for (let change = 0; change <= round % 6; change += 1) damaged[below(good.length)] = below(256)
      const bytes = round % 5 === 0 ? damaged.slice(0, below(good.length)) : damaged
      await readDocx(bytes).catch((error: unknown) => refusals.push(error))
    }
    expect(refusals.length).toBeGreaterThan(100)
    expect(refusals.filter((error) => !(error instanceof ReadError))).toEqual([])
  })
})
