import { readSubmission } from '@hengjian/report/read'
import { partsOf, sampleForm, sheetProblems } from '@hengjian/report/testing'
import { writeXlsx } from '@hengjian/report/write'
import { assertInvariant } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import { findingAt } from '../testing/findingAt.ts'
import { markedXlsx } from './markedXlsx.ts'

const by = { author: '报告检查', date: '2026-11-30T02:00:00.000Z' }

async function marked(...args: Parameters<typeof markedXlsx>): Promise<Uint8Array> {
  const bytes = await markedXlsx(...args)
  assertInvariant(bytes, 'the workbook is of the usual kind')
  return bytes
}
const cellsIn = async (bytes: Uint8Array) =>
  (await readSubmission(bytes)).blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []))
const notesIn = async (bytes: Uint8Array): Promise<string> =>
  (await partsOf(bytes)).get('xl/comments1.xml') ?? ''

describe('a marked-up XLSX', () => {
  it('is sound, reads as before, and has a note for every cell that is spoken of', async () => {
    const bytes = await writeXlsx(sampleForm)
    const before = await cellsIn(bytes)
    const findings = before.map(({ text }) => findingAt({ ...text.marks[0]?.place, quote: text.text }))
    const after = await marked(bytes, findings, by)
    expect(sheetProblems(await partsOf(after))).toEqual([])
    expect(await cellsIn(after)).toEqual(before)
    const parts = [...(await partsOf(after))]
    const notes = parts
      .filter(([name]) => /xl\/comments\d+\.xml/.test(name))
      .map(([, xml]) => xml)
      .join('')
    const boxes = parts
      .filter(([name]) => name.endsWith('.vml'))
      .map(([, xml]) => xml)
      .join('')
    expect(notes.match(/<comment /g)).toHaveLength(before.length)
    expect(boxes.match(/<v:shape /g)).toHaveLength(before.length)
    expect(await marked(bytes, [], by)).toBe(bytes)
  })

  it('changes no other part', async () => {
    const bytes = await writeXlsx(sampleForm)
    const [before, after] = [await partsOf(bytes), await partsOf(await marked(bytes, [findingAt(null)], by))]
    const changed = [...after.keys()].filter((name) => after.get(name) !== before.get(name)).toSorted()
    expect(changed).toEqual([
      '[Content_Types].xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ])
    expect(after.get('xl/comments1.xml')).toContain('<comment ref="A1" authorId="0">')
  })

  it('says two findings of one cell in one note, and joins the notes that are there', async () => {
    const bytes = await writeXlsx(sampleForm)
    const place = { ...(await cellsIn(bytes))[3]?.text.marks[0]?.place, quote: '' }
    const once = await marked(bytes, [findingAt(place), findingAt(place, { message: '第二条<甲>。' })], by)
    expect((await notesIn(once)).match(/<comment /g)).toHaveLength(1)
    expect(await notesIn(once)).toContain('第二条&lt;甲&gt;。')
    const twice = await marked(once, [findingAt(place, { message: '第三条。' }), findingAt(null)], {
      ...by,
      author: '复核人',
    })
    expect(sheetProblems(await partsOf(twice))).toEqual([])
    expect((await notesIn(twice)).match(/<comment /g)).toHaveLength(2)
    expect(await notesIn(twice)).toMatch(/第二条[^]*第三条[^]*<comment ref="A1" authorId="1">/)
  })
})
