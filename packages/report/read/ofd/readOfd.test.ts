import { describe, expect, it } from 'vitest'
import { ofdParts } from '../../testing/handmadeOfd.ts'
import { sampleForm } from '../../testing/sampleForm.ts'
import { shownBy } from '../../testing/shownBy.ts'
import { storedZip } from '../../testing/storedZip.ts'
import { writeDocx } from '../../write/docx/writeDocx.ts'
import { readSubmission } from '../readSubmission.ts'

const parts = ofdParts(sampleForm)
const firstPage = 'Doc_0/Pages/Page_0/Content.xml'
const changed = (name: string, change: (xml: string) => string) =>
  storedZip(new Map([...parts, [name, change(parts.get(name) ?? '')]]))
const read = (content: string) =>
  readSubmission(
    changed(firstPage, () => `<ofd:Page xmlns:ofd="o"><ofd:Content>${content}</ofd:Content></ofd:Page>`),
  )
const words = (text: string, attributes = '', code = 'DeltaX="g 20 4"', y = 50) =>
  `<ofd:TextObject Boundary="20 ${y} 170 6" Size="4" ${attributes}><ofd:TextCode X="0" Y="4" ${code}>${text}</ofd:TextCode></ofd:TextObject>`
const firstWords = async (content: string) => shownBy(await read(content))[0]

describe('an OFD file', () => {
  it('says what the DOCX of the same report says: paragraphs over lines, every cell with its merges, pages', async () => {
    const [ofd, docx] = [
      await readSubmission(storedZip(parts)),
      await readSubmission(await writeDocx(sampleForm)),
    ]
    expect(ofd).toMatchObject({ kind: 'ofd', pages: 3, remarks: [] })
    // On a page nobody sees whether a line of a cell ends by itself.
    const seen = (reading: typeof ofd) => JSON.stringify(shownBy(reading)).replaceAll(/\\n|[ \u3000]/g, '')
    expect(seen(ofd)).toBe(seen(docx))
    const table = ofd.blocks.find((block) => block.kind === 'table')
    expect(table?.cells[0]?.text.marks[0]?.place).toEqual({ page: 2, table: 1, row: 1, column: 1 })
  })

  it('places characters by their steps, the matrix of the object, and without steps by their width', async () => {
    expect(await firstWords(words('执行率95%', '', 'DeltaX="4 4 4 2 2"'))).toBe('执行率95%')
    expect(await firstWords(words('甲县乙县', '', 'DeltaX="4 30 4"'))).toBe('甲县 乙县')
    expect(await firstWords(words('合计', 'CTM="0.5 0 0 0.5 10 0"') + words('12', '', ''))).toBe('12 合计')
    expect(await firstWords(words('绩效', '', 'DeltaY="5"'))).toBe('绩')
    const goesOn = words('办公').replace(
      '</ofd:TextObject>',
      '<ofd:TextCode X="8">费</ofd:TextCode></ofd:TextObject>',
    )
    expect(await firstWords(goesOn)).toBe('办公费')
    expect(await firstWords(words('装订线', 'CTM="0 1 -1 0 0 0"') + words('正文'))).toBe('正文')
  })

  it('reads what a page is printed over', async () => {
    const template = '<ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData>'
    const file = new Map([
      ...parts,
      ['Doc_0/Tpls/Tpl_0/Content.xml', `<ofd:Page xmlns:ofd="o">${words('预算执行情况表')}</ofd:Page>`],
      ['Doc_0/Document.xml', (parts.get('Doc_0/Document.xml') ?? '').replace('</ofd:CommonData>', template)],
      [
        firstPage,
        `<ofd:Page xmlns:ofd="o"><ofd:Template TemplateID="9"/>${words('甲县', '', '', 90)}</ofd:Page>`,
      ],
    ])
    expect(shownBy(await readSubmission(storedZip(file))).slice(0, 2)).toEqual(['预算执行情况表', '甲县'])
  })

  it('says that a page is an image, and refuses a file of images only', async () => {
    const image = '<ofd:ImageObject Boundary="0 0 210 297"/>'
    expect((await read(image)).remarks).toMatchObject([{ kind: 'imagePage', place: { page: 1 } }])
    const scanned = [...parts].map(([name, xml]): [string, string] => [
      name,
      name.includes('Page_') ? `<ofd:Page xmlns:ofd="o">${image}</ofd:Page>` : xml,
    ])
    await expect(readSubmission(storedZip(new Map(scanned)))).rejects.toMatchObject({
      code: 'ONLY_IMAGES',
      message: 'OFD 里没有文字，是扫描件。请提供可编辑的原件（Word、Excel 或由其导出的 PDF、OFD）。',
    })
  })
})

describe('an OFD file that is made to do harm, or cut', () => {
  const pages = (count: number) => `<ofd:Page BaseLoc="Pages/Page_0/Content.xml"/>`.repeat(count)
  it.each([
    [
      'an entity',
      changed(firstPage, (xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml.replace(/^<\?.*?\?>/, '')}`),
      'DOCTYPE',
    ],
    ['nesting without end', changed(firstPage, () => '<a>'.repeat(5000)), 'TOO_DEEP'],
    [
      'ten thousand pages',
      changed('Doc_0/Document.xml', (xml) => xml.replace('<ofd:Pages>', `$&${pages(10_000)}`)),
      'TOO_MANY_PAGES',
    ],
    [
      'a page that is not there',
      changed('Doc_0/Document.xml', (xml) => xml.replace('Page_0', 'Page_7')),
      'BROKEN',
    ],
    [
      'a page outside',
      changed('Doc_0/Document.xml', (xml) => xml.replace('Pages/Page_0', '../../../../etc')),
      'BROKEN',
    ],
    ['half a page', changed(firstPage, (xml) => xml.slice(0, 300)), 'BROKEN'],
    ['no document', changed('OFD.xml', () => '<a/>'), 'BROKEN'],
    ['encryption', storedZip(new Map([...parts, ['encryptlist.xml', '<a/>']])), 'PASSWORD'],
  ])('%s is refused in a sentence', async (_, bytes, code) => {
    await expect(readSubmission(bytes)).rejects.toMatchObject({ code, message: expect.stringMatching(/。$/) })
  })
})
