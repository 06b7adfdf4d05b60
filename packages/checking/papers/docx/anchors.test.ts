import { readSubmission } from '@hengjian/report/read'
import { sampleForm } from '@hengjian/report/testing'
import { writeDocx } from '@hengjian/report/write'
import { describe, expect, it } from 'vitest'
import { documentOf, docxOf } from '../testing/docxOf.ts'
import { anchorsIn } from './anchors.ts'
import type { Paragraph } from './paragraph.ts'

const words = ({ characters }: Paragraph): string => characters.map(({ text }) => text).join('')

/** Every place that the reader knows, with its words there and in the anchors. */
async function bothOf(bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const anchors = anchorsIn(await documentOf(bytes))
  const { blocks } = await readSubmission(bytes)
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text)))
    .map((text): readonly [string, string] => [
      text.text.trim(),
      anchors
        .at(text.marks[0]?.place ?? {})
        .map(words)
        .join('\n')
        .trim(),
    ])
}

describe('places of a document', () => {
  it('are counted as the reader counts them: merges, headings, blank paragraphs', async () => {
    const both = await bothOf(await writeDocx(sampleForm))
    expect(both.length).toBeGreaterThan(80)
    for (const [read, anchored] of both) expect(anchored).toBe(read)
  })

  it('with rows that begin further right, tracked changes, entities and line breaks', async () => {
    const both = await bothOf(
      docxOf(`
        <w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr><w:r><w:t>A&amp;B</w:t><w:tab/><w:t xml:space="preserve"> 镕&#x5586;</w:t><w:br/><w:t>尾</w:t></w:r></w:p>
        <w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>
        <w:p><w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r><w:r><w:t>旧</w:t></w:r></w:del><w:ins w:id="2"><w:r><w:t>新</w:t></w:r></w:ins></w:p>
        <w:tbl><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc><w:p><w:r><w:t>三</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>一</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>末</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`),
    )
    expect(both.map(([read]) => read)).toEqual(['A&B  镕喆\n尾', '新', '三', '一', '', '末'])
    for (const [read, anchored] of both) expect(anchored).toBe(read)
  })

  it('of a text box are the paragraph that holds it, of a table in a cell the cell', async () => {
    const box = (text: string) =>
      `<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>`
    const bytes = docxOf(`
      <w:p><w:r><w:t>前</w:t></w:r><w:r>${box('框内')}</w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>内乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>`)
    const { at, first } = anchorsIn(await documentOf(bytes))
    const { blocks } = await readSubmission(bytes)
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text.text : ''))).toEqual([
      '框内',
      '前',
      '',
    ])
    expect(at({ paragraph: 1 })).toEqual([first])
    expect(at({ paragraph: 2 })).toEqual([first])
    expect(at({ table: 1, row: 1, column: 1 }).map(words)).toEqual(['外', '内甲', '内乙', ''])
    expect(at({ table: 2, row: 1, column: 1 })).toEqual([])
  })
})
