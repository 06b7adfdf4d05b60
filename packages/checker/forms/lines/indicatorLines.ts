import type { FormCell, IndicatorRow } from '../form.ts'
import { isTotal } from '../words/levels.ts'
import { chunkCell, isNumberText, saidAt, type Chunk } from './chunks.ts'
import { rowsPointsFirst } from './pointsFirst.ts'
import { type LineHeads, rowsPointsLast } from './pointsLast.ts'
import { segmentsOf } from './segments.ts'

/** Labels below the rows; 改进措施 may be the end of a head that a page cut. */
const isNote = (text: string): boolean =>
  /^(?:说明|备注|评价结论|自评结论|其[他它]需要?说明的?问题)[:：]?$/.test(text)

/**
 * Rows of the indicator block and its total, from lines whose cells left no separators.
 */
export function indicatorLines(
  chunks: readonly Chunk[],
  heads: LineHeads,
): {
  readonly rows: readonly IndicatorRow[]
  readonly total: { readonly points: FormCell | null; readonly score: FormCell | null } | null
} {
  const end = chunks.findIndex((chunk, at) => {
    const total = saidAt(chunks, at, (text) => (isTotal(text) ? true : null))
    if (total === null) return false
    // 总分 自评等级 100 96.5: words may stand between on the line of the total.
    const next = chunks
      .slice(at + total.chunks)
      .findIndex(({ text, gap }) => isNumberText(text) || gap !== 'space')
    const number = chunks[at + total.chunks + next]
    return number !== undefined && isNumberText(number.text) && (next === 0 || chunk.gap !== 'space')
  })
  const rows = end < 0 ? chunks : chunks.slice(0, end)
  // What is explained below the rows is no reason of the last of them.
  const note = rows.findIndex(({ text, gap }) => gap !== 'space' && isNote(text))
  const body = note > 0 ? rows.slice(0, note) : rows
  const [points, score] = end < 0 ? [] : chunks.slice(end + 1).filter(({ text }) => isNumberText(text))
  return {
    rows: segmentsOf(body).flatMap((segment) => {
      const rows = heads.pointsFirst ? rowsPointsFirst(segment) : []
      return rows.length > 0 ? rows : rowsPointsLast(segment, heads)
    }),
    total:
      end < 0 ? null : { points: chunkCell(points ? [points] : []), score: chunkCell(score ? [score] : []) },
  }
}
