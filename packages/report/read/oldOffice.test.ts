import { describe, expect, it } from 'vitest'
import type { Reading } from '../model/reading.ts'
import { fixture } from '../testing/fixture.ts'
import { sampleForm } from '../testing/sampleForm.ts'
import { shownBy } from '../testing/shownBy.ts'
import { writeDocx } from '../write/docx/writeDocx.ts'
import { writeXlsx } from '../write/xlsx/writeXlsx.ts'
import { readSubmission } from './readSubmission.ts'

const tables = ({ blocks }: Reading) => blocks.filter(({ kind }) => kind === 'table')
const kindsOf = ({ remarks }: Reading) => remarks.map(({ kind }) => kind)

describe('a DOC file that LibreOffice wrote', () => {
  it('says what the DOCX says that it was made from: every paragraph and heading, every cell with its merges', async () => {
    const [doc, docx] = [
      await readSubmission(fixture('sampleForm.doc.gz')),
      await readSubmission(await writeDocx(sampleForm)),
    ]
    expect(doc.kind).toBe('doc')
    expect(shownBy(doc)).toEqual(shownBy(docx))
    expect(tables(doc)).toEqual(tables(docx))
    const outlines = ({ blocks }: Reading) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.outline] : []))
    expect(outlines(doc)).toEqual(outlines(docx))
    expect(doc.remarks).toEqual([])
  })

  it('keeps a row that is set in, a table in a cell, what is changed, noted and in boxes', async () => {
    const doc = await readSubmission(fixture('merges.doc.gz'))
    const [table] = doc.blocks.filter((block) => block.kind === 'table')
    const [wanted] = tables(await readSubmission(fixture('merges.docx')))
    // The place before a row that is set in is a blank cell here.
    expect({ ...table, cells: table?.cells.filter(({ row, column }) => row < 3 || column > 0) }).toEqual(
      wanted,
    )
    const words = doc.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.text] : []))
    expect(words).toEqual(
      expect.arrayContaining(['全年接待客商40批次。', '含省外客商12批次。', '框内文字12家', '隐藏的一句。']),
    )
    expect(words.join('')).not.toContain('接待旧')
    expect(kindsOf(doc)).toEqual(['trackedChange', 'hiddenText'])
  })
})

describe('an RTF file that LibreOffice wrote', () => {
  it('says what the DOCX says, merges included', async () => {
    const [rtf, docx] = [
      await readSubmission(fixture('sampleForm.rtf.gz')),
      await readSubmission(await writeDocx(sampleForm)),
    ]
    expect(rtf.kind).toBe('rtf')
    expect(shownBy(rtf)).toEqual(shownBy(docx))
    expect(rtf.remarks).toEqual([])
  })
})

describe('an XLS file that LibreOffice wrote', () => {
  it('gives the same blocks as the XLSX that it was made from', async () => {
    const [xls, xlsx] = [
      await readSubmission(fixture('sampleForm.xls.gz')),
      await readSubmission(await writeXlsx(sampleForm)),
    ]
    expect(xls).toEqual({ ...xlsx, kind: 'xls' })
  })

  it('shows results of formulas, per cents, thousands, units and days as the XLSX, and says what is hidden', async () => {
    const [xls, xlsx] = [
      await readSubmission(fixture('formats.xls.gz')),
      await readSubmission(fixture('formats.xlsx.gz')),
    ]
    expect(xls.blocks).toEqual(xlsx.blocks)
    const texts = xls.blocks.flatMap((block) =>
      block.kind === 'table' ? block.cells.map(({ text }) => text.text) : [],
    )
    expect(texts).toEqual(
      expect.arrayContaining([
        '95.48%',
        '1,234,567.89',
        '1139.53 万元',
        '甲乙',
        '2023-12-31',
        '#DIV/0!',
        '否',
      ]),
    )
    expect(kindsOf(xls)).toEqual(['hiddenRows', 'hiddenColumns', 'formula', 'hiddenSheet'])
  })
})
