import type { ReadBlock } from '@hengjian/report'
import { readText } from '@hengjian/report/read'
import { describe, expect, test } from 'vitest'
import { asCellPerLine, asMarkdown, asTabs } from '../testing/layForm.ts'
import { provinces } from '../testing/variants/provinces.ts'
import { readingOf } from '../testing/variants/readings.ts'
import { tableOfGrid, textsOfGrid } from '../testing/variants/variant.ts'
import type { ScoredForm } from './form.ts'
import { recogniseForms } from './recogniseForms.ts'

const layouts: Readonly<Record<string, (grid: string) => readonly ReadBlock[]>> = {
  tabs: (grid) => readText(asTabs(textsOfGrid(grid))).blocks,
  Markdown: (grid) => readText(asMarkdown(textsOfGrid(grid))).blocks,
  'a cell per line': (grid) => readText(asCellPerLine(textsOfGrid(grid))).blocks,
  'a table of a document': (grid) => [tableOfGrid(grid)],
}

const scored = (blocks: readonly ReadBlock[]): readonly ScoredForm[] =>
  recogniseForms(blocks).forms.filter(
    (form): form is ScoredForm => form.kind === 'departmentForm' || form.kind === 'projectForm',
  )

describe.each(provinces)('$name', ({ grid, funds, indicators, total }) => {
  test.each(Object.keys(layouts))('%s: every row is read with all its cells', (layout) => {
    const [form, ...more] = scored(layouts[layout]!(grid))
    expect(more).toStrictEqual([])
    expect(form && readingOf(form)).toStrictEqual({ funds, indicators, total })
  })
})
