import { describe, expect, it } from 'vitest'
import { sampleForm } from '../../testing/sampleForm.ts'
import { writeDocx } from '../../write/docx/writeDocx.ts'
import { ReadError } from '../errors.ts'
import { documentBlocks } from './documentBlocks.ts'
import { noLook } from './look.ts'
import { readDocx } from './readDocx.ts'

const read = (body: string) =>
  documentBlocks(`<w:document xmlns:w="urn:w" xmlns:mc="urn:mc"><w:body>${body}</w:body></w:document>`)
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

describe('what a page shows', () => {
  const note = (id: string) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
  const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`

  it('has a note behind the paragraph or the table that refers to it', () => {
    const look = { ...noLook, noteOf: (_: string, id: string) => (id === '2' ? '含上年结转。' : null) }
    const noted = `<w:p>${run('支出10万元')}${note('2')}${run('，其余未动。')}</w:p>`
    const inCell = `<w:tbl><w:tr><w:tc>${noted}</w:tc></w:tr></w:tbl>`
    const found = (body: string) =>
      documentBlocks(`<w:body>${body}</w:body>`, look).blocks.map((block) =>
        block.kind === 'paragraph' ? block.text.text : block.cells[0]?.text.text,
      )
    expect(found(noted)).toEqual(['支出10万元，其余未动。', '含上年结转。'])
    expect(found(inCell)).toEqual(['支出10万元，其余未动。', '含上年结转。'])
    expect(found(`<w:p>${run('甲')}${note('3')}</w:p>`)).toEqual(['甲'])
  })

  it('is not what was before a tracked change', () => {
    const before = '<w:tcPrChange><w:tcPr><w:gridSpan w:val="5"/></w:tcPr></w:tcPrChange>'
    expect(read(`<w:tbl><w:tr>${cell(before)}</w:tr></w:tbl>`).blocks).toMatchObject([{ columns: 1 }])
    const gone = `<w:tr><w:trPr><w:del/></w:trPr>${cell('')}</w:tr>`
    expect(read(`<w:tbl><w:tr>${cell('')}</w:tr>${gone}</w:tbl>`).blocks).toMatchObject([{ rows: 1 }])
  })

  it('is a tick, a merged cell of older programs, no request to fill in', () => {
    expect(texts('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>')).toEqual(['☑'])
    const row = `<w:tr>${cell('<w:hMerge w:val="restart"/>')}${cell('<w:hMerge/>')}</w:tr>`
    expect(read(`<w:tbl>${row}</w:tbl>`).blocks).toMatchObject([{ columns: 2, cells: [{ columnSpan: 2 }] }])
    const asked = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入')}</w:sdtContent></w:sdt>`
    expect(texts(`<w:p>${run('甲')}${asked}</w:p>`)).toEqual(['甲'])
  })

  it('says what it cannot show', () => {
    expect(read(`${paragraph('甲')}<w:altChunk/>`).remarks).toMatchObject([{ kind: 'structureUnknown' }])
    expect(read(paragraph('甲')).remarks).toEqual([])
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
