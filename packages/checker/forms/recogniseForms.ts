import type { ReadBlock } from '@hengjian/report'
import { gridBaseForm } from './base/gridBase.ts'
import type { Form } from './form.ts'
import { gridRuns, type GridRow } from './grid/gridRows.ts'
import { gridScoredForms } from './grid/scored.ts'
import { baseLines } from './lines/baseLines.ts'
import { chunksOf } from './lines/chunks.ts'
import { headedLines } from './lines/headedLines.ts'
import { plainLines } from './lines/plainLines.ts'
import { scoredLines } from './lines/scoredLines.ts'
import { spansOf } from './lines/spansOf.ts'
import { gridPlainTables } from './plain/gridPlain.ts'
import { pairedFunds } from './plain/pairs.ts'
import { proseScores } from './words/proseScores.ts'

/** The words right above a table, where they are short enough to be its caption. */
function captionOf(blocks: readonly ReadBlock[], [first]: readonly GridRow[]): string | null {
  const above = first ? blocks[first.block - 1] : undefined
  if (above?.kind !== 'paragraph' || above.text.text.length > 60) return null
  const further = first ? blocks[first.block - 2] : undefined
  const isUnit = /^[（(]?单位[:：]/.test(above.text.text.trim())
  return isUnit && further?.kind === 'paragraph' ? `${further.text.text} ${above.text.text}` : above.text.text
}

const byWords = (form: Form): Form => ({ ...form, known: 'words' })
const byPlaces = (form: Form): Form => ({ ...form, known: 'places' })

const order = ({ place }: Form): readonly number[] => [
  place.page ?? 0,
  place.line ?? 0,
  place.table ?? 0,
  place.row ?? 0,
]

const byPlace = (a: Form, b: Form): number => {
  if (a.place.file !== b.place.file) return (a.place.file ?? '') < (b.place.file ?? '') ? -1 : 1
  const [left, right] = [order(a), order(b)]
  return left.map((each, at) => each - right[at]!).find((difference) => difference !== 0) ?? 0
}

/**
 * Forms of a file, recognised by their words and structure, wherever they stand: base table, scored forms of
 * departments and projects, scorecards, and every other table with heads and rows. In reading order.
 */
export function recogniseForms(blocks: readonly ReadBlock[]): { readonly forms: readonly Form[] } {
  const tables = gridRuns(blocks).flatMap((rows): readonly Form[] => {
    const base = gridBaseForm(rows)
    const scored = gridScoredForms(base.rest)
    const found = [
      ...(base.form ? [base.form] : []),
      ...scored.forms,
      ...gridPlainTables(scored.rest, captionOf(blocks, rows)),
      ...pairedFunds(scored.rest),
    ]
    return rows.some(({ known }) => known === 'words') ? found.map(byPlaces) : found
  })
  const prose = proseScores(blocks)
  const chunks = chunksOf(blocks)
  const base = baseLines(chunks)
  const named = [...(base ? [base] : []), ...scoredLines(chunks)].map(byWords)
  const spans = spansOf(chunks, named)
  const taken = new Set(spans.flatMap(([from, to]) => chunks.slice(from, to + 1)))
  const lines = [...named, ...headedLines(chunks, (chunk) => taken.has(chunk)).map(byWords)]
  return {
    forms: [...tables, ...lines, ...plainLines(chunks, lines), ...(prose ? [prose] : [])].sort(byPlace),
  }
}
