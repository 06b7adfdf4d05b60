import { readText } from '@hengjian/report/read'
import type { ReadBlock } from '@hengjian/report'
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  asCellPerLine,
  asLines,
  asMarkdown,
  asTable,
  asTabs,
  gridOf,
  type Layout,
} from '../testing/layForm.ts'
import { arbitraryForm, type PlainForm } from '../testing/plainForm.ts'
import type { FormCell, ScoredForm } from './form.ts'
import { recogniseForms } from './recogniseForms.ts'
import { squeeze } from './words/squeeze.ts'

const words = (cell: FormCell | null): string => squeeze(cell?.text ?? '')
const blank = (text: string): string => (text === '—' ? '' : text)

/** What a form says, without its places. */
const said = (form: ScoredForm) => ({
  kind: form.kind,
  name: words(form.name),
  unit: form.funds?.unit,
  funds: form.funds?.rows.map(({ kind, initial, fullYear, executed, points, rate, score }) => [
    kind,
    ...[initial, fullYear, executed].map(words),
    ...(kind === 'total' ? [points, rate, score].map(words) : []),
  ]),
  split: [...form.income, ...form.spending].map(({ name, amount }) => [name, words(amount)]),
  goals: [form.expected, form.achieved].map(words),
  indicators: form.indicators.map((row) =>
    [row.level1, row.level2, row.level3, row.target, row.actual, row.points, row.score, row.deviation].map(
      words,
    ),
  ),
  total: form.total && [words(form.total.points), words(form.total.score)],
})

const kinds = { 当年财政拨款: 'appropriation', 上年结转资金: 'carriedOver', 其他资金: 'other' } as const

const expectedOf = (form: PlainForm, { national }: Pick<Layout, 'national'>): ReturnType<typeof said> => {
  const sources = form.sources.map(([label = '', ...sums]) => [kinds[label as keyof typeof kinds], ...sums])
  const total = ['total', ...form.total]
  return {
    kind: form.kind,
    name: form.name,
    unit: '万元',
    funds: national || form.sources.length === 0 ? [total, ...sources] : [...sources, total],
    split: [
      ...form.split.map(([income, amount]) => [income, amount]),
      ...form.split
        .filter(([, , spending]) => spending !== '')
        .map(([, , spending, amount]) => [spending, amount]),
    ],
    goals: [form.expected, form.achieved],
    indicators: form.indicators.map((row) => row.map(blank)),
    total: [...form.sum],
  }
}

const scored = (blocks: readonly ReadBlock[]): readonly ScoredForm[] =>
  recogniseForms(blocks).forms.filter(
    (form): form is ScoredForm => form.kind === 'departmentForm' || form.kind === 'projectForm',
  )

const layouts: fc.Arbitrary<Layout> = fc.record({
  national: fc.boolean(),
  spread: fc.boolean(),
  reordered: fc.boolean(),
  cut: fc.boolean(),
  shifted: fc.boolean(),
  merged: fc.boolean(),
})

const writers = {
  tabs: (grid: readonly (readonly string[])[]) => readText(asTabs(grid)).blocks,
  Markdown: (grid: readonly (readonly string[])[]) => readText(asMarkdown(grid)).blocks,
  'a cell per line': (grid: readonly (readonly string[])[]) => readText(asCellPerLine(grid)).blocks,
  'a table of a document': (grid: readonly (readonly string[])[]) => [asTable(grid)],
}

/** Heads cut by spaces and blank columns leave no trace in lines, or make two cells of one. */
const lineLayout = fc.record({ national: fc.boolean(), reordered: fc.boolean(), merged: fc.boolean() })

describe('one form, many layouts', () => {
  test.each(Object.keys(writers) as (keyof typeof writers)[])('%s', (writer) => {
    fc.assert(
      fc.property(arbitraryForm, layouts, (form, layout) => {
        const [found, ...more] = scored(writers[writer](gridOf(form, layout)))
        expect(more).toStrictEqual([])
        expect(said(found!)).toStrictEqual(expectedOf(form, layout))
      }),
      { numRuns: 60 },
    )
  })

  test('lines without separators: money, levels, points and totals are right however names are cut', () => {
    fc.assert(
      fc.property(arbitraryForm, lineLayout, fc.integer({ min: 4, max: 9 }), (form, layout, width) => {
        const plain = { ...layout, spread: false, cut: false, shifted: false }
        const [found] = scored(readText(asLines(gridOf(form, plain), width)).blocks)
        const [is, should] = [said(found!), expectedOf(form, plain)]
        const scores = (rows: readonly (readonly string[])[]) =>
          rows.map((row) => [row[0], row[1], row[5], row[6]])
        expect([
          is.kind,
          is.funds,
          new Map(is.split as [string, string][]),
          is.total,
          scores(is.indicators),
        ]).toStrictEqual([
          should.kind,
          should.funds,
          new Map(should.split as [string, string][]),
          should.total,
          scores(should.indicators),
        ])
      }),
      { numRuns: 60 },
    )
  })
})
