import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../read/readWorkbook.ts'
import { exactNumber } from './cellValue.ts'
import type { PlannedCell, PlannedSheet } from './plan.ts'
import { writeWorkbook } from './writeWorkbook.ts'

const sheetWith = (rows: PlannedSheet['rows'], more: Partial<PlannedSheet> = {}): PlannedSheet => ({
  name: '表',
  orientation: 'portrait',
  columns: [10],
  headRows: 0,
  rows,
  ...more,
})
const createdAt = '2024-03-18T01:12:00Z'

async function readBack(cells: readonly PlannedCell[]) {
  const bytes = await writeWorkbook({
    title: '表',
    createdAt,
    sheets: [sheetWith(cells.map((cell) => [cell]))],
  })
  const [sheet] = await readWorkbook(bytes)
  return cells.map((_, row) => sheet?.rows.find(({ number }) => number === row + 1)?.cells.get('A'))
}

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => {
    const sign = digits < 0n ? '-' : ''
    const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
    const whole = text.slice(0, text.length - places)
    const fraction = text.slice(text.length - places).replace(/0+$/, '')
    return `${digits === 0n ? '' : sign}${whole}${fraction === '' ? '' : `.${fraction}`}`
  })

describe('what is written is read back', () => {
  it('every decimal of 15 digits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(decimal, { minLength: 1, maxLength: 30 }), async (numbers) => {
        const cells = await readBack(numbers.map((number) => ({ number })))
        expect(cells.map((cell) => cell?.number)).toEqual(numbers)
      }),
      { numRuns: 25 },
    )
  })

  it('every text, also such as looks like a number or a formula', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((words) => !/[\r\ufffe\uffff]/.test(words))
    const words = fc.oneof(
      text,
      fc.constantFrom('=1+1', '0012', '1-2', '_x0041_', ' 前后 ', '上\n下', '镕喆堃', '+86'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 20 }), async (texts) => {
        const cells = await readBack(texts.map((text) => ({ text })))
        expect(cells.map((cell) => cell?.text)).toEqual(texts)
        expect(cells.every((cell) => cell?.kind === 'text')).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  it('days and percentages', async () => {
    const [day, rate] = await readBack([{ date: '2024-02-29' }, { number: '0.9822', format: '0.00%' }])
    expect(day).toMatchObject({ kind: 'date', text: '2024-02-29' })
    expect(rate).toMatchObject({ kind: 'number', text: '98.22%', number: '0.9822' })
  })

  it('a number that no float holds, as text', async () => {
    expect(exactNumber('12345678901234.56')).toBeUndefined()
    expect(exactNumber('1234567890123.45')).toBe(1234567890123.45)
    const [cell] = await readBack([{ number: '12345678901234567890.01' }])
    expect(cell).toEqual({ text: '12345678901234567890.01', kind: 'text' })
  })
})

describe('a form', () => {
  const rows: PlannedSheet['rows'] = [
    [
      { text: '甲', rowSpan: 2, border: true },
      { text: '乙', columnSpan: 2 },
    ],
    [{ text: '丙' }, { text: '丁', note: '这一格怎样填' }],
    [{ text: '戊', columnSpan: 3, rowSpan: 2 }],
    [],
    [{ text: '己' }],
  ]

  it('keeps merges where spans from above push cells to the right', async () => {
    const [sheet] = await readWorkbook(
      await writeWorkbook({ title: '表', createdAt, sheets: [sheetWith(rows)] }),
    )
    expect(sheet?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 3, left: 1, bottom: 4, right: 3 },
    ])
    expect(
      sheet?.rows.map(({ number, cells }) => [
        number,
        [...cells].map(([letters, { text }]) => letters + text),
      ]),
    ).toEqual([
      [1, ['A甲', 'B乙']],
      [2, ['B丙', 'C丁']],
      [3, ['A戊']],
      [5, ['A己']],
    ])
  })

  it('puts choices on one hidden sheet, equal lists once', async () => {
    const list = { firstRow: 2, lastRow: 500, title: '状态' }
    const lists = [
      { ...list, column: 1, options: ['是', '否'] },
      { ...list, column: 2, options: ['是', '否'] },
      { ...list, column: 3, options: ['30211 差旅费'] },
      { ...list, column: 4, options: [] },
    ]
    const [, choices] = await readWorkbook(
      await writeWorkbook({ title: '表', createdAt, sheets: [sheetWith(rows, { lists })] }),
    )
    expect([choices?.name, choices?.hidden]).toEqual(['选项', true])
    expect(choices?.rows.map(({ cells }) => [...cells.values()].map(({ text }) => text))).toEqual([
      ['是', '30211 差旅费'],
      ['否'],
    ])
  })

  it('gives the same bytes for the same plan', async () => {
    const plan = {
      title: '表',
      createdAt,
      sheets: [sheetWith(rows, { print: { footer: '&C— &P —', breakAfter: [2] } })],
    }
    expect(await writeWorkbook(plan)).toEqual(await writeWorkbook(plan))
  })
})
