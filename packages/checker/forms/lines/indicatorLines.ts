import type { FormCell, IndicatorRow } from '../form.ts'
import { isTotal } from '../words/levels.ts'
import { chunkCell, isNumberText, saidAt, type Chunk } from './chunks.ts'
import { rowsPointsFirst } from './pointsFirst.ts'
import { rowsPointsLast } from './pointsLast.ts'
import { segmentsOf } from './segments.ts'

/**
 * Rows of the indicator block and its total, from lines whose cells left no separators.
 * @param heads whether points and score come before target and result, and whether 完成率 has a column
 */
export function indicatorLines(
  chunks: readonly Chunk[],
  { pointsFirst, hasRate }: { readonly pointsFirst: boolean; readonly hasRate: boolean },
): {
  readonly rows: readonly IndicatorRow[]
  readonly total: { readonly points: FormCell | null; readonly score: FormCell | null } | null
} {
  const end = chunks.findIndex((_, at) => {
    const total = saidAt(chunks, at, (text) => (isTotal(text) ? true : null))
    return total !== null && isNumberText(chunks[at + total.chunks]?.text ?? '')
  })
  const body = end < 0 ? chunks : chunks.slice(0, end)
  const [points, score] = end < 0 ? [] : chunks.slice(end + 1).filter(({ text }) => isNumberText(text))
  return {
    rows: segmentsOf(body).flatMap((segment) => {
      const rows = pointsFirst ? rowsPointsFirst(segment) : []
      return rows.length > 0 ? rows : rowsPointsLast(segment, hasRate)
    }),
    total:
      end < 0 ? null : { points: chunkCell(points ? [points] : []), score: chunkCell(score ? [score] : []) },
  }
}
