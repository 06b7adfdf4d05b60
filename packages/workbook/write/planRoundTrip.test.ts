import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnLetters } from '../address.ts'
import { readWorkbook } from '../read/readWorkbook.ts'
import type { PlannedCell, PlannedSheet } from './plan.ts'
import { writeWorkbook } from './writeWorkbook.ts'

const words = fc.string({ unit: fc.constantFrom(...'镕喆堃招商（）=+-0 1.%\n'), maxLength: 12 })
const cell: fc.Arbitrary<PlannedCell> = fc.oneof(
  words.map((text) => ({ text })),
  fc.integer({ min: -1e12, max: 1e12 }).map((fen) => ({ number: (fen / 100).toFixed(2), format: '0.00' })),
  fc.constant({}),
)
const sheet: fc.Arbitrary<PlannedSheet> = fc
  .record({
    rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
    headRows: fc.integer({ min: 0, max: 2 }),
    hidden: fc.boolean(),
    orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  })
  .map((drawn) => ({ ...drawn, name: '表', columns: [8, 12] }))

/** What a person would see in a planned sheet, by address. */
const planned = ({ rows }: PlannedSheet): readonly (readonly [string, string])[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap(({ text = '', number }, column) => {
      const address = `${columnLetters(column + 1)}${row + 1}`
      const shown = number === undefined ? text : `number ${Number(number)}`
      return shown === '' ? [] : [[address, shown] as const]
    }),
  )

describe('a whole plan', () => {
  it('is read back with the same texts and numbers in the same places', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), async (drawn) => {
        // A workbook must show at least one sheet.
        const sheets = drawn.map((plan, at) => ({
          ...plan,
          name: `表${at}`,
          hidden: plan.hidden === true && at > 0,
        }))
        const read = await readWorkbook(await writeWorkbook({ title: '台账', sheets }))
        expect(read.map(({ name, hidden }) => [name, hidden])).toEqual(
          sheets.map(({ name, hidden }) => [name, hidden]),
        )
        for (const [at, plan] of sheets.entries()) {
          const found = (read[at]?.rows ?? []).flatMap(({ number: row, cells }) =>
            [...cells].map(([letters, { text, kind, number }]) => [
              `${letters}${row}`,
              kind === 'number' ? `number ${Number(number)}` : text,
            ]),
          )
          expect(found).toEqual(planned(plan))
        }
      }),
      { numRuns: 30 },
    )
  })
})
