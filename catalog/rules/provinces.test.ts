import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, type Finding, type FormCell, recogniseForms, understand } from '@hengjian/checker'
import {
  asCellPerLine,
  asLines,
  asMarkdown,
  asTabs,
  provinces,
  tableOfGrid,
  textsOfGrid,
} from '@hengjian/checker/testing'
import type { Reading } from '@hengjian/report'
import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'

const shelf = await loadRules(fileURLToPath(new URL('..', import.meta.url)))
const rules = [...shelf.rules.values()]

type Grid = readonly (readonly string[])[]
const layouts: Readonly<Record<string, (grid: Grid) => Reading>> = {
  tabs: (grid) => readText(asTabs(grid)),
  Markdown: (grid) => readText(asMarkdown(grid)),
  'one cell a line': (grid) => readText(asCellPerLine(grid)),
  'broken lines': (grid) => readText(asLines(grid, 14)),
}

const heavy = (reading: Reading): readonly Finding[] =>
  check(understand('演示.txt', reading, shelf.measures), rules, shelf.parameters).findings.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  )

/** Where the numbers of a form stand that take part in its sums, rates and scores: row and column of the grid. */
function operands(grid: string): readonly { readonly row: number; readonly column: number }[] {
  const [form] = recogniseForms([tableOfGrid(grid)]).forms
  if (form?.kind !== 'departmentForm' && form?.kind !== 'projectForm') return []
  const cells: (FormCell | null | undefined)[] = [
    ...(form.funds?.rows.flatMap(({ initial, fullYear, executed, points, rate, score }) => [
      initial,
      fullYear,
      executed,
      points,
      rate,
      score,
    ]) ?? []),
    ...form.indicators.flatMap(({ points, score }) => [points, score]),
    form.total?.points,
    form.total?.score,
  ]
  return cells.flatMap((cell) =>
    cell?.figure && Number(cell.figure.value) !== 0
      ? [{ row: (cell.place.row ?? 1) - 1, column: (cell.place.column ?? 1) - 1 }]
      : [],
  )
}

const mistyped = (text: string): string => text.replace(/\d/, (digit) => String((Number(digit) + 3) % 10))
const changed = (grid: Grid, at: { readonly row: number; readonly column: number }): Grid =>
  grid.map((row, index) =>
    index === at.row ? row.map((text, column) => (column === at.column ? mistyped(text) : text)) : row,
  )

describe.each(provinces)('$name', ({ grid }) => {
  it.each(Object.keys(layouts))('%s: as it is, it is left alone', (layout) => {
    const found = heavy(layouts[layout]!(textsOfGrid(grid)))
    expect(found.map(({ rule, message }) => `${rule} ${message}`)).toEqual([])
  })

  it.each(Object.keys(layouts))('%s: every number changed is found', (layout) => {
    const texts = textsOfGrid(grid)
    const missed = operands(grid).filter((at) => heavy(layouts[layout]!(changed(texts, at))).length === 0)
    expect(
      missed.map(
        ({ row, column }) =>
          `${row} ${column} ${texts[row]?.[column]} ${changed(texts, { row, column })[row]?.[column]}`,
      ),
    ).toEqual([])
  })
})
