import type { IndicatorRow } from '../form.ts'
import { chunkCell, isNumberText, type Chunk } from './chunks.ts'
import { cutCells } from './cutCells.ts'
import { type Tail, unlikeRow } from './pointsLast.ts'
import type { Segment } from './segments.ts'

/** Points and score that stand before target and result: the first two numbers behind words. */
function headsOfRows(chunks: readonly Chunk[]): readonly Tail[] {
  return chunks.flatMap((chunk, at) => {
    const [before, next] = [chunks[at - 1], chunks[at + 1]]
    if (before && isNumberText(before.text)) return []
    const pair = isNumberText(chunk.text) && next?.gap === 'space' && isNumberText(next.text)
    return pair && Number(chunk.text) <= 100 && Number(next.text) <= 100 ? [{ from: at, to: at + 2 }] : []
  })
}

/** Rows of forms whose points and score come before target and result; none where no such pair stands. */
export function rowsPointsFirst({ level1, level2, chunks }: Segment): readonly IndicatorRow[] {
  const heads = headsOfRows(chunks)
  const rows: IndicatorRow[] = []
  let name = chunks.slice(0, heads[0]?.from ?? chunks.length)
  for (const [at, { from, to }] of heads.entries()) {
    const next = heads[at + 1]
    const body = chunks.slice(to, next?.from ?? chunks.length)
    const [target = [], actual = [], ...more] = cutCells(body, next ? 4 : 3, ([aim = '', got = '', , own]) =>
      unlikeRow([own ?? '名', aim, got]),
    )
    const [deviation = [], following = []] = more
    rows.push({
      level1,
      level2,
      level3: chunkCell(name),
      target: chunkCell(target),
      actual: chunkCell(actual),
      points: chunkCell(chunks.slice(from, from + 1)),
      score: chunkCell(chunks.slice(from + 1, to)),
      deviation: chunkCell(deviation),
    })
    name = [...following]
  }
  return rows
}
