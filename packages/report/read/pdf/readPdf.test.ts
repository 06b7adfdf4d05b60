import { afterAll, describe, expect, it } from 'vitest'
import { readingOf } from '../../model/readingOf.ts'
import type { Reading, ReadTable } from '../../model/reading.ts'
import { bar, handmadePdf, stroke, words } from '../../testing/handmadePdf.ts'
import { sampleForm } from '../../testing/sampleForm.ts'
import { pdfWriter } from '../../write/pdf/writePdf.ts'
import { readSubmission } from '../readSubmission.ts'

const writer = pdfWriter(null)
afterAll(() => writer.close())

const tablesOf = ({ blocks }: Reading): readonly ReadTable[] =>
  blocks.filter((block) => block.kind === 'table')
const gridOf = ({ cells }: ReadTable) =>
  cells.map(({ row, column, rowSpan, columnSpan, text }) => [
    row,
    column,
    rowSpan,
    columnSpan,
    text.text.replaceAll('\n', ''),
  ])
const paragraphsOf = ({ blocks }: Reading): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.text] : []))

/** A ruled table of two columns: row lines at the heights given, from top to bottom. */
const ruled = (ys: readonly number[], draw = stroke): string =>
  [
    ...ys.map((y) => draw(100, y, 400, y)),
    ...[100, 250, 400].map((x) => draw(x, ys.at(-1) ?? 0, x, ys[0] ?? 0)),
  ].join('\n')

describe('a PDF that Hengjian writes', () => {
  it('gives back every table with its merges over page breaks, word for word', async () => {
    const reading = await readSubmission(await writer.write(sampleForm))
    expect(reading).toMatchObject({ kind: 'pdf', pages: 3, remarks: [] })
    expect(tablesOf(reading).map(gridOf)).toEqual(tablesOf(readingOf(sampleForm)).map(gridOf))
    expect(paragraphsOf(reading)).toEqual(expect.arrayContaining([sampleForm.title]))
    expect(paragraphsOf(reading).filter((text) => /^[-—\s]*\d+[-—\s]*$/.test(text))).toEqual([])
  })
})

describe('a ruled table', () => {
  const inside = [
    words(110, 680, 'Name'),
    words(260, 680, '4.42'),
    words(110, 640, 'Total'),
    words(260, 640, '8.84'),
  ]

  it('is read from strokes, and from narrow bars', async () => {
    const bars = (x1: number, y1: number, x2: number, y2: number): string =>
      bar(x1, y1, Math.max(1, x2 - x1), Math.max(1, y2 - y1))
    for (const draw of [stroke, bars]) {
      const [table] = tablesOf(
        await readSubmission(
          handmadePdf([{ content: [ruled([700, 660, 620], draw), ...inside].join('\n') }]),
        ),
      )
      expect(table && gridOf(table)).toEqual([
        [0, 0, 1, 1, 'Name'],
        [0, 1, 1, 1, '4.42'],
        [1, 0, 1, 1, 'Total'],
        [1, 1, 1, 1, '8.84'],
      ])
      expect(table?.cells[1]?.text.marks).toEqual([
        { at: 0, place: { page: 1, table: 1, row: 1, column: 2 } },
      ])
    }
  })

  it('is the same on a page that lies on its side', async () => {
    const turned = `0 1 -1 0 760 0 cm\n${[ruled([700, 660, 620]), ...inside].join('\n')}`
    const [table] = tablesOf(await readSubmission(handmadePdf([{ content: turned, rotate: 90 }])))
    expect(table?.cells.map(({ text }) => text.text)).toEqual(['Name', '4.42', 'Total', '8.84'])
  })

  it('that goes on overleaf is one table, its head said once', async () => {
    const head = (y: number) => [words(110, y, 'Item'), words(260, y, 'Amount')]
    const first = [ruled([140, 100, 60]), ...head(120), words(110, 80, 'One'), words(260, 80, '1')]
    const second = [ruled([760, 720, 680]), ...head(740), words(110, 700, 'Two'), words(260, 700, '2')]
    const tables = tablesOf(
      await readSubmission(handmadePdf([{ content: first.join('\n') }, { content: second.join('\n') }])),
    )
    expect(tables.map((table) => table.cells.map(({ text }) => text.text))).toEqual([
      ['Item', 'Amount', 'One', '1', 'Two', '2'],
    ])
    expect(tables[0]?.cells.at(-1)?.text.marks[0]?.place).toMatchObject({ page: 2, row: 3 })
  })

  it('whose row a page break cuts is whole again, and a row of its own is not', async () => {
    const cellsOf = async (rest: readonly string[]) => {
      const pages = [
        [ruled([100, 60]), words(110, 80, 'Guests from other'), words(260, 80, '12')],
        [ruled([760, 720, 680]), ...rest, words(110, 700, 'Two'), words(260, 700, '2')],
      ]
      const read = await readSubmission(handmadePdf(pages.map((page) => ({ content: page.join('\n') }))))
      return tablesOf(read).map((table) => table.cells.map(({ text }) => text.text))
    }
    expect(await cellsOf([words(110, 740, 'provinces')])).toEqual([
      ['Guests from other provinces', '12', 'Two', '2'],
    ])
    expect(await cellsOf([words(110, 740, 'Provinces'), words(260, 740, '3')])).toEqual([
      ['Guests from other', '12', 'Provinces', '3', 'Two', '2'],
    ])
  })

  it('with other columns overleaf is another', async () => {
    const second = [
      stroke(100, 760, 300, 760),
      stroke(100, 700, 300, 700),
      stroke(100, 730, 300, 730),
      stroke(100, 700, 100, 760),
      stroke(300, 700, 300, 760),
    ]
    const reading = await readSubmission(
      handmadePdf([
        { content: [ruled([140, 100, 60]), ...inside.slice(0, 1)].join('\n') },
        { content: second.join('\n') },
      ]),
    )
    expect(tablesOf(reading)).toHaveLength(2)
  })
})

describe('running text', () => {
  it('is joined over lines and pages, without heads and page numbers', async () => {
    const page = (number: number, lines: readonly string[]) => ({
      content: [
        words(250, 780, 'Annual report'),
        ...lines.map((line, at) => words(line.startsWith(' ') ? 74 : 50, 700 - 20 * at, line.trimStart())),
        words(290, 20, `- ${number} -`),
      ].join('\n'),
    })
    const full = 'abcdefghij abcdefghij abcdefghij abcdefghij abcdefghij abcdefghij abcdefghij'
    const reading = await readSubmission(
      handmadePdf([
        page(1, [` ${full.slice(0, -4)}`, full]),
        page(2, [full, 'ends here.', ` ${full.slice(0, -4)}`]),
        page(3, ['ends too.']),
      ]),
    )
    const found = paragraphsOf(reading)
    expect(found.map((text) => text.slice(-10))).toEqual(['ends here.', ' ends too.'])
    expect(
      reading.blocks[0]?.kind === 'paragraph' && reading.blocks[0].text.marks.map(({ place }) => place.page),
    ).toEqual([1, 2])
  })
})

describe('a font that the file does not hold', () => {
  it.each(['UniGB-UCS2-H', 'GBK-EUC-H'])('is read by its character map: %s', async (encoding) => {
    const bytes =
      encoding === 'GBK-EUC-H' ? 'd6a7b3f63132' : Buffer.from('支出12', 'utf16le').swap16().toString('hex')
    const content = `BT /F2 12 Tf 50 700 Td <${bytes}> Tj ET`
    const [paragraph] = paragraphsOf(await readSubmission(handmadePdf([{ content }], encoding)))
    expect(paragraph).toBe('支出12')
  })
})

describe('what cannot be read', () => {
  it('is told in a sentence', async () => {
    const image = handmadePdf([{ content: stroke(0, 0, 100, 100) }])
    await expect(readSubmission(image)).rejects.toMatchObject({
      code: 'ONLY_IMAGES',
      message: expect.stringMatching(/扫描件/),
    })
    await expect(readSubmission(Buffer.from('%PDF-1.7 '))).rejects.toMatchObject({ code: 'BROKEN' })
    const many = handmadePdf(Array.from({ length: 1_001 }, () => ({ content: '' })))
    await expect(readSubmission(many)).rejects.toMatchObject({ code: 'TOO_MANY_PAGES' })
  })
})
