import { inspect } from '@hengjian/workbook'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../model/report.ts'
import { gridOf, placesOf, type Table, TableError } from '../../model/table.ts'
import { arbitraryTable } from '../../testing/arbitraryTable.ts'
import { label } from '../../testing/cells.ts'
import { docxPart, docxTables } from '../../testing/readDocx.ts'
import { reportOf } from '../../testing/reportOf.ts'
import { sampleForm } from '../../testing/sampleForm.ts'
import { writeDocx } from './writeDocx.ts'

const documentOf = async (report: Report = sampleForm) =>
  docxPart(await writeDocx(report), 'word/document.xml')
const propertiesOf = async (report: Report) => docxPart(await writeDocx(report), 'docProps/core.xml')

/** The cells that a table must come back with: each once, where it begins. */
const cellsOf = (table: Table) =>
  placesOf(gridOf(table)).map(({ cell, row, column }) => ({
    row,
    column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    text: cell.text.text,
  }))

describe('a form as DOCX', () => {
  it('has the merges and words of its table in every place', async () => {
    const tables = sampleForm.parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
    expect(tables).toHaveLength(1)
    expect(await docxTables(await writeDocx(sampleForm))).toEqual(tables.map(cellsOf))
    const xml = await documentOf()
    expect(xml).toContain('<w:gridSpan w:val="8"/>')
    expect(xml).toContain('<w:vMerge w:val="restart"/>')
    expect(xml.match(/<w:gridCol /g)).toHaveLength(9)
  })

  it('keeps any table whose spans fill its grid', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable, async (table) => {
        expect(await docxTables(await writeDocx(reportOf(table)))).toEqual([cellsOf(table)])
      }),
      { numRuns: 30 },
    )
  })

  it('keeps rare characters and escapes signs', async () => {
    const xml = await documentOf()
    expect(xml).toContain('镕喆堃')
    const report = { ...sampleForm, title: '甲<乙>&丙' }
    expect(await propertiesOf(report)).toContain('<dc:title>甲&lt;乙&gt;&amp;丙</dc:title>')
  })

  it('names one face for all scripts in every run', async () => {
    const xml = await documentOf()
    const fonts = [...xml.matchAll(/<w:rFonts ([^>]*)\/>/g)].map(([, names = '']) => names)
    expect(fonts.length).toBeGreaterThan(20)
    for (const names of fonts) {
      const used = [...names.matchAll(/w:(?:ascii|cs|eastAsia|hAnsi)="([^"]*)"/g)].map(([, name]) => name)
      expect(used).toHaveLength(4)
      expect(new Set(used).size).toBe(1)
    }
    expect(xml).toContain('方正小标宋简体')
    expect(xml).toContain('仿宋_GB2312')
  })

  it('stands on upright A4 with the margins of official documents, the page turned for a wide part', async () => {
    const size = /<w:pgSz [^>]*>/.exec(await documentOf())?.[0]
    expect(size).toContain('w:w="11906"')
    expect(size).toContain('w:h="16838"')
    const wide = sampleForm.parts.map((part) => ({ ...part, orientation: 'landscape' as const }))
    const turned = /<w:pgSz [^>]*>/.exec(await documentOf({ ...sampleForm, parts: wide }))?.[0]
    expect(turned).toContain('w:w="16838"')
    expect(turned).toContain('w:orient="landscape"')
    expect(/<w:pgMar [^>]*>/.exec(await documentOf())?.[0]).toMatch(/w:top="2098".*w:left="1587"/)
  })

  it('has a section for each part and numbers its pages on the outer side', async () => {
    const bytes = await writeDocx(sampleForm)
    expect((await documentOf()).match(/<w:sectPr/g)).toHaveLength(sampleForm.parts.length)
    const names = inspect(bytes).names.filter((name) => /^word\/footer\d+\.xml$/.test(name))
    const footers = await Promise.all(names.map((name) => docxPart(bytes, name)))
    expect(footers.some((xml) => xml.includes('w:val="right"'))).toBe(true)
    expect(footers.some((xml) => xml.includes('w:val="left"'))).toBe(true)
    expect(footers.every((xml) => xml.includes('— '))).toBe(true)
  })

  it('names no person and no program as its author', async () => {
    const properties = await propertiesOf(sampleForm)
    expect(properties).not.toMatch(/creator|lastModifiedBy/)
    expect(properties).toContain('>2024-03-18T01:12:00Z<')
  })
})

describe('bytes of a DOCX', () => {
  it('are the same for the same report', async () => {
    expect(await writeDocx(sampleForm)).toEqual(await writeDocx(structuredClone(sampleForm)))
  })

  it('differ when one figure differs', async () => {
    const changed = JSON.parse(JSON.stringify(sampleForm).replaceAll('9.82', '9.83')) as Report
    expect(await writeDocx(changed)).not.toEqual(await writeDocx(sampleForm))
  })
})

it('does not write a table whose merges do not fit', async () => {
  const broken: Report = {
    ...sampleForm,
    parts: [
      {
        id: 'form',
        title: '表',
        orientation: 'portrait',
        blocks: [{ kind: 'table', columns: [1, 1], headRows: 0, rows: [[label('甲')]] }],
      },
    ],
  }
  await expect(writeDocx(broken)).rejects.toThrow(new TableError('第 1 行第 2 列没有单元格，请检查合并。'))
})

it('writes every kind of block', async () => {
  const report: Report = {
    ...sampleForm,
    parts: [
      {
        id: 'text',
        title: '报告',
        orientation: 'portrait',
        blocks: [
          { kind: 'heading', level: 2, number: '（一）', text: '概况' },
          { kind: 'paragraph', align: 'justify', text: { text: '第一行\n第二行', figures: [] } },
          { kind: 'pageBreak' },
          { kind: 'note', text: '演示数据。' },
          { kind: 'signatures', labels: ['填表人', '审核人'] },
        ],
      },
    ],
  }
  const xml = await documentOf(report)
  expect(xml).toContain('<w:pStyle w:val="Heading2"/>')
  expect(xml).toContain('（一）概况')
  expect(xml).toContain('<w:br w:type="page"/>')
  expect(xml).toMatch(/第一行<.*<w:br\/>.*>第二行</)
  expect(xml).toMatch(/填表人：.*审核人：/s)
})
