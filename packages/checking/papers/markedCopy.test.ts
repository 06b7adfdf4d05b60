import { readSubmission } from '@hengjian/report/read'
import { partsOf, sampleForm, wordProblems } from '@hengjian/report/testing'
import { pdfWriter, writeDocx, writeXlsx } from '@hengjian/report/write'
import { afterAll, describe, expect, it } from 'vitest'
import { markedCopy } from './markedCopy.ts'
import { documentOf } from './testing/docxOf.ts'
import { findingAt } from './testing/findingAt.ts'

const by = { author: '报告检查', date: '2026-11-30T02:00:00.000Z' }
const writer = pdfWriter(null)
afterAll(() => writer.close())

const text = `# 演示自评报告

全年执行数4.42万元。

| 名称 | 预算 | 执行率 |
| --- | --- | --- |
| 推介 | 48.5 | 95.00% |
| 培训 | 20 | 98.00% |
`

describe('a marked-up copy', () => {
  it('has the words of a text with a comment at the cell of the line', async () => {
    const { blocks } = await readSubmission(Buffer.from(text))
    const cell = blocks
      .flatMap((block) => (block.kind === 'table' ? block.cells : []))
      .find(({ text }) => text.text === '95.00%')
    const finding = findingAt({ ...cell?.text.marks[0]?.place, quote: '95.00%' })
    const { name, bytes } = await markedCopy('材料/演示.md', Buffer.from(text), [finding], by)
    expect(name).toBe('演示（批注）.docx')
    const document = await documentOf(bytes)
    expect(document).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r>(?:(?!<w:t[ >]).)*<w:t[^>]*>95\.00%<\/w:t><\/w:r><w:commentRangeEnd/,
    )
    expect((await partsOf(bytes)).get('word/comments.xml')).toContain('原文件位置：第7行')
    expect(wordProblems(await partsOf(bytes))).toEqual([])
  })

  it('has every table of a PDF, a comment for every cell at its words', { timeout: 60_000 }, async () => {
    const original = await writer.write(sampleForm)
    const { blocks } = await readSubmission(original)
    const cells = blocks
      .flatMap((block) => (block.kind === 'table' ? block.cells : []))
      .filter(({ text }) => text.text !== '')
    const findings = cells.map(({ text: { text: words, marks } }) =>
      findingAt({ ...marks[0]?.place, quote: words }),
    )
    const { bytes } = await markedCopy('演示', original, findings, by)
    expect(wordProblems(await partsOf(bytes))).toEqual([])
    const again = (await readSubmission(bytes)).blocks.flatMap((block) =>
      block.kind === 'table' ? block.cells : [],
    )
    expect(again.map(({ text }) => text.text).filter((words) => words !== '')).toEqual(
      cells.map(({ text }) => text.text),
    )
    const document = await documentOf(bytes)
    expect(document.match(/<w:commentReference /g)).toHaveLength(findings.length)
  })

  it('of a workbook is a workbook with notes, of a document a document', async () => {
    const finding = findingAt({ sheet: '无此表', cell: 'B2', quote: '' })
    const original = await writeXlsx(sampleForm)
    const book = await markedCopy('材料/演示.xlsm', original, [{ ...finding, places: [] }], by)
    expect(book.name).toBe('演示（批注）.xlsm')
    expect((await partsOf(book.bytes)).has('xl/comments1.xml')).toBe(true)
    // A place that the workbook does not have is no reason to give nothing: the words are rendered.
    expect((await markedCopy('演示.xlsx', original, [finding], by)).name).toBe('演示（批注）.docx')
    expect((await markedCopy('演示.docx', await writeDocx(sampleForm), [], by)).name).toBe(
      '演示（批注）.docx',
    )
  })

  it('is refused with a sentence where the file cannot be read', async () => {
    await expect(markedCopy('坏.pdf', Buffer.from('%PDF-1.7 '), [], by)).rejects.toThrow(/。$/)
  })
})
