import { readSubmission } from '@hengjian/report/read'
import { partsOf, sampleForm, wordProblems } from '@hengjian/report/testing'
import { writeDocx } from '@hengjian/report/write'
import { describe, expect, it } from 'vitest'
import { markedDocx } from './markedDocx.ts'
import { documentOf, docxOf } from './testing/docxOf.ts'
import { findingAt } from './testing/findingAt.ts'

const by = { author: '报告检查', date: '2026-11-30T02:00:00.000Z' }

/** The words that a comment speaks of. */
function spokenOf(document: string, id: number): string {
  const [, within = ''] =
    new RegExp(`<w:commentRangeStart w:id="${id}"/>([^]*)<w:commentRangeEnd w:id="${id}"/>`).exec(document) ??
    []
  return within.replaceAll(/<[^>]*>/g, '')
}
const blocksOf = async (bytes: Uint8Array) => (await readSubmission(bytes)).blocks

describe('a marked-up DOCX', () => {
  it('is sound, reads as before, and has each comment at the words it speaks of', async () => {
    const bytes = await writeDocx(sampleForm)
    const before = await blocksOf(bytes)
    const cells = before.flatMap((block) => (block.kind === 'table' ? block.cells : []))
    const findings = [
      ...cells,
      ...before.flatMap((block) => (block.kind === 'paragraph' ? [block] : [])),
    ].map(({ text }) =>
      findingAt({ ...text.marks[0]?.place, quote: text.text.slice(0, 12).split('\n')[0]?.trim() ?? '' }),
    )
    const marked = await markedDocx(bytes, findings, by)
    expect(wordProblems(await partsOf(marked))).toEqual([])
    expect(await blocksOf(marked)).toEqual(before)
    const document = await documentOf(marked)
    for (const [id, { places }] of findings.entries()) expect(spokenOf(document, id)).toBe(places[0]?.quote)
  })

  it('changes no other part of the package, not a byte of it', async () => {
    const bytes = await writeDocx(sampleForm)
    const [before, after] = [
      await partsOf(bytes),
      await partsOf(await markedDocx(bytes, [findingAt({ paragraph: 1, quote: '' })], by)),
    ]
    const changed = [...after.keys()].filter((name) => after.get(name) !== before.get(name))
    expect(changed).toEqual(
      [
        '[Content_Types].xml',
        'word/_rels/document.xml.rels',
        'word/document.xml',
        'word/comments.xml',
      ].toSorted((one, other) => changed.indexOf(one) - changed.indexOf(other)),
    )
    expect(await markedDocx(bytes, [], by)).toBe(bytes)
  })

  it('says level, sentence, both numbers, rule and what to do, under a name and a date', async () => {
    const finding = findingAt(
      { paragraph: 1, quote: '' },
      { consequences: [{ rule: 'A20', message: '得分<随之>更正。', places: [] }] },
    )
    const parts = await partsOf(await markedDocx(await writeDocx(sampleForm), [finding], by))
    const comments = parts.get('word/comments.xml') ?? ''
    expect(comments).toContain('w:author="报告检查" w:date="2026-11-30T02:00:00Z"')
    expect([...comments.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, words]) => words)).toEqual([
      '数据不符：执行率所填 95.00%；按表内数 46.31 ÷ 48.5 × 100% = 95.48%，请核对。',
      '所填 95.00% → 算得 95.48%',
      '同一原因：得分&lt;随之&gt;更正。',
      '规则：A19 执行率应等于全年执行数除以全年预算数',
      '怎么办：按表内两个数重新计算执行率。',
    ])
  })

  it('parts a run at the quotation and keeps its looks; comments may overlap', async () => {
    const bytes = docxOf(
      '<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>全年支出15.5万元，其中 5 万元结转&amp;留用。</w:t></w:r></w:p>',
    )
    const quotes = ['5', '其中 5 万元', '结转&留用', '没有这句']
    const findings = quotes.map((quote) => findingAt({ paragraph: 1, quote }))
    const marked = await markedDocx(bytes, findings, by)
    const document = await documentOf(marked)
    expect(quotes.map((_, id) => spokenOf(document, id))).toEqual([
      '5',
      '其中 5 万元',
      '结转&amp;留用',
      '全年支出15.5万元，其中 5 万元结转&amp;留用。',
    ])
    expect(document.match(/<w:rPr><w:b\/><\/w:rPr>/g)?.length).toBeGreaterThan(3)
    expect(await blocksOf(marked)).toEqual(await blocksOf(bytes))
    expect(wordProblems(new Map([...(await partsOf(marked)), ['word/styles.xml', '<w:styles/>']]))).toEqual([
      'word/styles.xml: no content type',
    ])
  })

  it('takes a blank cell, and the first paragraph for what has no place', async () => {
    const bytes = docxOf(
      '<w:p><w:r><w:t>题</w:t></w:r></w:p><w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p w:rsidR="1"/></w:tc></w:tr></w:tbl><w:p/>',
    )
    const findings = [
      findingAt({ table: 1, row: 1, column: 1, quote: '' }),
      findingAt(null),
      findingAt({ table: 7, row: 1, column: 1, quote: '无' }),
    ]
    const marked = await markedDocx(bytes, findings, by)
    const document = await documentOf(marked)
    expect(document).toContain(
      '<w:p w:rsidR="1"><w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>',
    )
    expect([1, 2].map((id) => spokenOf(document, id))).toEqual(['题', '题'])
    expect(wordProblems(await partsOf(marked))).toEqual([])
  })

  it('joins the comments that are there', async () => {
    const bytes = await writeDocx(sampleForm)
    const once = await markedDocx(bytes, [findingAt({ paragraph: 1, quote: '' })], {
      ...by,
      author: '复核人',
    })
    const twice = await markedDocx(once, [findingAt({ paragraph: 2, quote: '' })], by)
    const comments = (await partsOf(twice)).get('word/comments.xml') ?? ''
    expect(
      [...comments.matchAll(/w:id="(\d+)" w:author="([^"]+)"/g)].map(([, id, author]) => [id, author]),
    ).toEqual([
      ['0', '复核人'],
      ['1', '报告检查'],
    ])
    expect(wordProblems(await partsOf(twice))).toEqual([])
  })
})
