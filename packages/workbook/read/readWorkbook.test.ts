import { describe, expect, it } from 'vitest'
import { workbookOf } from '../testing/workbookOf.ts'
import { openWorkbook } from './openWorkbook.ts'
import { readWorkbook } from './readWorkbook.ts'

/** Texts of the only sheet by address. */
async function textsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const [sheet] = await readWorkbook(bytes)
  const entries = (sheet?.rows ?? []).flatMap(({ number, cells }) =>
    [...cells].map(([letters, { text }]) => [`${letters}${number}`, text] as const),
  )
  return Object.fromEntries(entries)
}

const styles = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
<numFmt numFmtId="165" formatCode="0.00&quot;day&quot;"/><numFmt numFmtId="166" formatCode="[Red]0.0%"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="31"/></cellXfs>`

describe('numbers, days and percentages', () => {
  it('gives what was typed, not the binary number behind it', async () => {
    const rows = ['4.4199999999999999', '0.30000000000000004', '1E-3', '1.2E+21', '-12', '100000000000000']
      .map((value, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${value}</v></c></row>`)
      .join('')
    expect(Object.values(await textsOf(workbookOf({ rows })))).toEqual([
      '4.42',
      '0.3',
      '0.001',
      '1200000000000000000000',
      '-12',
      '100000000000000',
    ])
  })

  it('knows a day by its format and keeps the number behind it', async () => {
    const cell = (letter: string, style: number, value: string): string =>
      `<c r="${letter}1" s="${style}"><v>${value}</v></c>`
    const rows = `<row r="1">${cell('A', 1, '45291')}${cell('B', 2, '45291.75')}${cell('C', 5, '1')}${cell('D', 3, '45291')}${cell('E', 4, '0.9822')}</row>`
    const [sheet] = await readWorkbook(workbookOf({ rows, styles }))
    const cells = [...(sheet?.rows[0]?.cells.values() ?? [])]
    expect(cells.map(({ kind, text }) => [kind, text])).toEqual([
      ['date', '2023-12-31'],
      ['date', '2023-12-31'],
      ['date', '1900-01-01'],
      // Near miss: the d of a quoted word does not make a date.
      ['number', '45291'],
      ['number', '98.22%'],
    ])
    expect(cells[4]?.number).toBe('0.9822')
    expect(cells[1]).toEqual({
      text: '2023-12-31',
      kind: 'date',
      number: '45291.75',
      date: '2023-12-31',
      format: 'yyyy"年"m"月"d"日"',
    })
  })

  it('counts days from 1904 where the file says so', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>43829</v></c></row>'
    const properties = '<x:workbookPr date1904="1"/>'
    expect(await textsOf(workbookOf({ rows, styles, properties }))).toEqual({ A1: '2023-12-31' })
  })

  it('takes a serial beyond the calendar for a number', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>99999999</v></c></row>'
    expect(await textsOf(workbookOf({ rows, styles }))).toEqual({ A1: '99999999' })
  })
})

describe('texts', () => {
  it('joins runs, leaves readings out, and undoes the escapes of Office', async () => {
    const strings =
      '<si><r><t>招商</t></r><r><t xml:space="preserve"> 引资</t></r><rPh sb="0" eb="1"><t>zhao</t></rPh></si><si><t>上_x000D_\n下</t></si><si><t><![CDATA[a<b]]></t></si>'
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>'
    expect(await textsOf(workbookOf({ rows, strings }))).toEqual({
      A1: '招商 引资',
      B1: '上\r\n下',
      C1: 'a<b',
    })
  })

  it('reads texts written into the cell, in several runs', async () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><r><t>镕</t></r><r><t>喆堃</t></r></is></c></row>'
    expect(await textsOf(workbookOf({ rows }))).toEqual({ A1: '镕喆堃' })
  })

  it('reads twenty thousand escaped signs', async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'&amp;'.repeat(20_000)}</t></is></c></row>`
    expect((await textsOf(workbookOf({ rows })))['A1']).toBe('&'.repeat(20_000))
  })

  it('counts on where the file leaves addresses out', async () => {
    const rows = '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>'
    expect(await textsOf(workbookOf({ rows }))).toEqual({ A1: '1', C1: '3', A2: '4' })
  })
})

describe('formulas and errors', () => {
  it('gives the saved result and keeps the formula; a saved result of no characters is a blank cell', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>12.5</v></c><c r="B1" t="str"><f>B2&amp;"元"</f><v>3元</v></c><c r="C1"><f>1/3</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="str"><f>IF(A1>0,"","少")</f><v></v></c></row>'
    const [sheet] = await readWorkbook(workbookOf({ rows }))
    expect([...(sheet?.rows[0]?.cells ?? [])]).toEqual([
      ['A', { text: '12.5', kind: 'formula', number: '12.5', formula: 'SUM(B1:B9)' }],
      ['B', { text: '3元', kind: 'formula', formula: 'B2&"元"' }],
      ['C', { text: '', kind: 'formula', formula: '1/3' }],
      ['D', { text: '#DIV/0!', kind: 'error', formula: '1/0' }],
      ['E', { text: '是', kind: 'flag' }],
    ])
  })
})

it('reads a day that a strict file writes as such', async () => {
  const cell = (address: string, value: string) => `<c r="${address}" t="d"><v>${value}</v></c>`
  const rows = `<row r="1">${cell('A1', '2023-03-05T00:00:00.000Z')}${cell('B1', '2023-03-05')}${cell('C1', '上周')}</row>`
  const [sheet] = await readWorkbook(workbookOf({ rows }))
  expect([...(sheet?.rows[0]?.cells.values() ?? [])]).toEqual([
    { text: '2023-03-05', kind: 'date', date: '2023-03-05' },
    { text: '2023-03-05', kind: 'date', date: '2023-03-05' },
    { text: '上周', kind: 'text' },
  ])
})

describe('layout', () => {
  const rows =
    '<row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>4</v></c></row>'
  const before = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/></cols>'
  const after = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'

  it('reads hidden rows and columns and merges, and nothing from behind a merge', async () => {
    const [sheet] = await readWorkbook(workbookOf({ rows, before, after }))
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }])
    expect(sheet?.hiddenColumns.slice(0, 4)).toEqual(['B', 'C', 'E', 'F'])
    expect(sheet?.rows.map(({ number, hidden, cells }) => [number, hidden, [...cells.keys()]])).toEqual([
      [1, true, ['A']],
      [2, false, ['C']],
    ])
  })

  it('finds merges behind a hundred thousand rows without reading them', async () => {
    const many = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`,
    )
    const [sheet] = await openWorkbook(workbookOf({ rows: many.join(''), after }))
    expect((await sheet?.layout())?.merges).toHaveLength(1)
    let count = 0
    for await (const row of sheet?.rows() ?? []) count += row.cells.size
    expect(count).toBe(100_000)
  })

  it('reads an empty sheet', async () => {
    const [sheet] = await readWorkbook(workbookOf({ rows: '', after }))
    expect(sheet).toEqual({
      name: '支出',
      hidden: false,
      merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
      hiddenColumns: [],
      rows: [],
    })
  })
})
