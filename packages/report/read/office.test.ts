import { describe, expect, it } from 'vitest'
import { project } from '../model/project.ts'
import { sampleForm } from '../testing/sampleForm.ts'
import { writeDocx } from '../write/docx/writeDocx.ts'
import { writeXlsx } from '../write/xlsx/writeXlsx.ts'
import type { Reading, ReadTable } from '../model/reading.ts'
import { readingOf } from '../model/readingOf.ts'
import { readSubmission } from './readSubmission.ts'

/** Words and merges of the tables of a report, as a reader must find them again. */
const written = project(sampleForm).flatMap(({ blocks }) =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.cells.map(({ row, column, rowSpan, columnSpan, text }) => [
            row,
            column,
            rowSpan,
            columnSpan,
            text,
          ]),
        ]
      : [],
  ),
)
const cellsOf = ({ cells }: ReadTable) =>
  cells.map(({ row, column, rowSpan, columnSpan, text }) => [row, column, rowSpan, columnSpan, text.text])

describe('a DOCX file', () => {
  it('gives back the words and merges of every table, and its paragraphs', async () => {
    const { kind, blocks, remarks } = await readSubmission(await writeDocx(sampleForm))
    expect(kind).toBe('docx')
    expect(remarks).toEqual([])
    expect(blocks.filter((block) => block.kind === 'table').map(cellsOf)).toEqual(written)
    const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.text] : [])).join('\n')
    for (const { title } of sampleForm.parts) expect(words).toContain(title)
  })
})

describe('a report that is not written first', () => {
  it('reads as its DOCX file does: headings, tables, places', async () => {
    const grid = ({ blocks }: Reading) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [cellsOf(block)] : []))
    const headings = ({ blocks }: Reading) =>
      blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.outline !== null ? [[block.outline, block.text.text]] : [],
      )
    const [file, model] = [await readSubmission(await writeDocx(sampleForm)), readingOf(sampleForm)]
    expect(grid(model)).toEqual(grid(file))
    expect(headings(file)).toEqual(expect.arrayContaining(headings(model).filter(([level]) => level !== 1)))
    const places = ({ blocks }: Reading) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text.marks[0]) : []))
    expect(places(model)).toEqual(places(file))
  })
})

describe('an XLSX file', () => {
  it('gives back every word of every table with its cell', async () => {
    const { kind, blocks } = await readSubmission(await writeXlsx(sampleForm))
    expect(kind).toBe('xlsx')
    const found = blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []))
    const words = written.flat().flatMap(([, , , , text]) => (text === '' ? [] : [text]))
    expect(found.map((cell) => cell.text.text)).toEqual(expect.arrayContaining(words))
    expect(found[0]?.text.marks[0]?.place).toMatchObject({ sheet: expect.any(String), cell: 'A1' })
  })
})

describe('what cannot be read', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'EMPTY'],
    ['a cut DOC or XLS', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'BROKEN'],
    ['a cut zip', Buffer.from('504b0304140000', 'hex'), 'BROKEN'],
    ['bytes of no format', Buffer.from([1, 2, 3, 0, 255, 254, 7]), 'FORMAT_UNKNOWN'],
  ])('%s is told in a sentence', async (_, bytes, code) => {
    await expect(readSubmission(bytes)).rejects.toMatchObject({ code, message: expect.stringMatching(/。$/) })
  })
})
