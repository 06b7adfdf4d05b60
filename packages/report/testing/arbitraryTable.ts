import fc from 'fast-check'
import type { Table, TableCell } from '../model/table.ts'
import { label, number } from './cells.ts'

const texts = fc.oneof(
  fc
    .constantFrom('', '年度总体目标', '镕喆堃', '上\n下', '2023年12月31日前', '≥95%', 'a<b&"c"')
    .map((text) => label(text)),
  fc
    .tuple(
      fc.integer({ min: -99_999, max: 9_999_999 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom('', '%', '次'),
    )
    .map(([digits, places, unit]) => {
      const text = String(Math.abs(digits)).padStart(places + 1, '0')
      const printed = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
      return number(`${digits < 0 ? '-' : ''}${printed}${unit}`, 'figure', '万元')
    }),
)

/** Tables whose spans fill their grid: spans are drawn at random and cut where the grid is taken. */
export const arbitraryTable: fc.Arbitrary<Table> = fc
  .record({
    columns: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 7 }),
    rowCount: fc.integer({ min: 1, max: 7 }),
    draws: fc.infiniteStream(fc.tuple(texts, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))),
  })
  .map(({ columns, rowCount, draws }) => {
    const taken = Array.from({ length: rowCount }, () => columns.map(() => false))
    const rows = taken.map((line, row) => {
      const cells: TableCell[] = []
      for (let column = 0; column < columns.length; column++) {
        if (line[column]) continue
        const [cell, wide, high] = draws.next().value
        let columnSpan = 1
        while (columnSpan < wide && column + columnSpan < columns.length && !line[column + columnSpan])
          columnSpan += 1
        const rowSpan = Math.min(high, rowCount - row)
        for (const below of taken.slice(row, row + rowSpan)) below.fill(true, column, column + columnSpan)
        cells.push({ ...cell, columnSpan, rowSpan })
      }
      return cells
    })
    return { kind: 'table', columns, rows, headRows: 0 }
  })
