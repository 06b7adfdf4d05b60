import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetFromPaste, sheetFromText } from './paste.ts'
import { columnIndex, columnLetter } from './source.ts'

const cells = (text: string) =>
  sheetFromPaste(text).rows.map((row) => [row.number, Object.fromEntries(row.cells)])

describe('cells from the clipboard', () => {
  it('come apart at tabs and at line ends of every system', () => {
    const rows = [
      [1, { A: '支付日期', B: '金额' }],
      [2, { A: '2024-03-04', B: '486.00' }],
    ]
    for (const end of ['\r\n', '\n', '\r']) {
      expect(cells(`支付日期\t金额${end}2024-03-04\t486.00${end}`)).toEqual(rows)
    }
  })

  it('keep line breaks, tabs and quotes inside quotes', () => {
    expect(cells('"一行\r\n两行"\t"甲\t乙"\t"他说""好"""\r\n')).toEqual([
      [1, { A: '一行\n两行', B: '甲\t乙', C: '他说"好"' }],
    ])
  })

  it('keep a quote that is only a character', () => {
    expect(cells('12"屏幕\t"三公"经费\t"未完')).toEqual([[1, { A: '12"屏幕', B: '"三公"经费', C: '"未完' }]])
  })

  it('come apart at commas or semicolons where no tab stands, whatever stands in quotes', () => {
    const rows = [
      [1, { A: '摘要', B: '金额' }],
      [2, { A: '纸，笔,墨', B: '1,200.50' }],
    ]
    expect(cells('摘要,金额\r\n"纸，笔,墨","1,200.50"\r\n')).toEqual(rows)
    expect(cells('摘要;金额\n纸，笔,墨;1,200.50')).toEqual(rows)
    // A comma in a cell of a copied block is a comma.
    expect(cells('摘要\t金额\n纸，笔,墨\t1,200.50')).toEqual(rows)
    expect(cells('金额\n1,200.50')).toEqual([
      [1, { A: '金额' }],
      [2, { A: '1,200.50' }],
    ])
  })

  it('give what exporting systems hide behind an equals sign', () => {
    expect(cells('凭证号,金额\n"=""0012""",="30"')[1]).toEqual([2, { A: '0012', B: '30' }])
    expect(cells('凭证号\t金额\n=A1\t30')[1]).toEqual([2, { A: '=A1', B: '30' }])
  })

  it('are read up to one row behind the limit', () => {
    expect(sheetFromText('1\t\n2\t\n3\t\n4\t\n5', '表', 3).rows).toHaveLength(4)
    expect(sheetFromText('1\t\n2\t\n3\t', '表', 3).rows).toHaveLength(3)
  })

  it('leave blank cells and blank rows out, and keep the numbers of the others', () => {
    expect(cells('\t甲\u00a0\n\u00a0\t \n\n乙')).toEqual([
      [1, { B: '甲\u00a0' }],
      [4, { A: '乙' }],
    ])
    expect(sheetFromPaste('')).toEqual({ name: '粘贴内容', hidden: false, rows: [] })
    expect(cells('\ufeff甲')).toEqual([[1, { A: '甲' }]])
  })

  it('come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'甲乙1"\t\n ,'), maxLength: 8 })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const quote = (text: string): string =>
            /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
          const text = rows.map((row) => row.map(quote).join('\t')).join('\r\n')
          const read = sheetFromPaste(text)
          for (const [index, row] of rows.entries()) {
            const found = read.rows.find(({ number }) => number === index + 1)
            for (const [column, written] of row.entries()) {
              expect(found?.cells.get(columnLetter(column)) ?? '').toBe(written.trim() === '' ? '' : written)
            }
          }
        },
      ),
    )
  })

  it('are read in time that grows with their number only', () => {
    const line = `${'甲'.repeat(10)}\t"未完\t12"\n`
    const started = performance.now()
    expect(sheetFromPaste(line.repeat(100_000)).rows).toHaveLength(100_000)
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

describe('letters of columns', () => {
  it('count as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
    fc.assert(
      fc.property(fc.nat(16_383), (index) => {
        expect(columnIndex(columnLetter(index))).toBe(index)
      }),
    )
  })
})
