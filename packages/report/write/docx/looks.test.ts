import { describe, expect, it } from 'vitest'
import { label } from '../../testing/cells.ts'
import { docxPart } from '../../testing/readDocx.ts'
import { reportOf } from '../../testing/reportOf.ts'
import { sampleForm } from '../../testing/sampleForm.ts'
import { writeDocx } from './writeDocx.ts'

describe('what word processors would spoil', () => {
  it('headings are black, in the faces of their level', async () => {
    const styles = await docxPart(await writeDocx(sampleForm), 'word/styles.xml')
    const headings = [...styles.matchAll(/<w:style [^>]*w:styleId="Heading[1-4]".*?<\/w:style>/gs)].map(
      ([style]) => style,
    )
    expect(headings).toHaveLength(4)
    for (const style of headings) expect(style).toContain('<w:color w:val="000000"/>')
    expect(headings[0]).toContain('w:eastAsia="黑体"')
    expect(headings[1]).toContain('w:eastAsia="楷体_GB2312"')
  })

  it('lines have a fixed pitch and the page no grid of lines, which would stretch tables', async () => {
    const document = await docxPart(await writeDocx(sampleForm), 'word/document.xml')
    expect(document).toContain('w:line="576" w:lineRule="exact"')
    expect(document).not.toMatch(/<w:docGrid [^>]*w:type="lines/)
  })

  it('numbers hold together: Latin text is English, Han text Chinese', async () => {
    const styles = await docxPart(await writeDocx(sampleForm), 'word/styles.xml')
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>')
  })

  it('head rows are repeated on every page, other rows are not', async () => {
    const rows = [[label('名称')], [label('甲')], [label('乙')]]
    const write = (headRows: number) => writeDocx(reportOf({ kind: 'table', columns: [1], headRows, rows }))
    const heads = async (headRows: number) =>
      (await docxPart(await write(headRows), 'word/document.xml')).match(/<w:tblHeader\/>/g)?.length ?? 0
    expect([await heads(0), await heads(1), await heads(2)]).toEqual([0, 1, 2])
  })
})
