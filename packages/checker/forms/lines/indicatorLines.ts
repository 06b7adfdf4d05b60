import type { FormCell, IndicatorRow } from '../form.ts'
import { cellFigure } from '../cellFigure.ts'
import { belongs, isLevel1, isLevel2, isTotal } from '../words/levels.ts'
import { squeeze } from '../words/squeeze.ts'
import { chunkCell, isNumberText, saidAt, type Chunk } from './chunks.ts'
import { cutCells } from './cutCells.ts'

type Segment = { level1: FormCell | null; level2: FormCell | null; readonly chunks: Chunk[] }

/** Level words part the rows; words that are no level under the first level that is open are words of a cell. */
function segmentsOf(chunks: readonly Chunk[]): readonly Segment[] {
  const segments: Segment[] = []
  let level1: FormCell | null = null
  for (let at = 0; at < chunks.length;) {
    const rest = (count: number): readonly Chunk[] => chunks.slice(at, at + count)
    const side = saidAt(chunks, at, (text) => (/^绩效(?:指标|目标)$/.test(text) ? true : null))
    if (side && chunks[at]!.gap !== 'space') {
      at += side.chunks
      continue
    }
    const first = saidAt(chunks, at, (text) => (isLevel1(text) ? text : null))
    const second = saidAt(chunks, at, (text) => (isLevel2(text) ? text : null))
    const after: string | null = first
      ? (saidAt(chunks, at + first.chunks, (text) => (isLevel2(text) ? text : null))?.value ?? null)
      : null
    const same = level1 !== null && first !== null && squeeze(level1.text) === squeeze(first.value)
    if (first && !same && (after === null ? second === null : belongs(first.value, after))) {
      level1 = chunkCell(rest(first.chunks))
      segments.push({ level1, level2: null, chunks: [] })
      at += first.chunks
    } else if (
      second &&
      (level1 === null || belongs(level1.text, second.value)) &&
      !followsLevel(segments, chunks[at]!)
    ) {
      const level2 = chunkCell(rest(second.chunks))
      const open = segments.at(-1)
      if (open && open.level2 === null && open.chunks.length === 0) open.level2 = level2
      else segments.push({ level1, level2, chunks: [] })
      at += second.chunks
    } else {
      if (segments.length === 0) segments.push({ level1, level2: null, chunks: [] })
      segments.at(-1)!.chunks.push(chunks[at]!)
      at += 1
    }
  }
  return segments.filter((segment, at) => !isCutName(segment, segments[at - 1]))
}

/** A second level without a row that only repeats the beginning of the one above: its name was cut by the page. */
const isCutName = ({ level1, level2, chunks }: Segment, above: Segment | undefined): boolean =>
  chunks.length === 0 &&
  level2 !== null &&
  above?.level1 === level1 &&
  squeeze(above.level2?.text ?? '').startsWith(squeeze(level2.text).replace(/指标$/, ''))

/** Right behind a second level on its line the next words are its first cell, whatever they say. */
const followsLevel = (segments: readonly Segment[], chunk: Chunk): boolean => {
  const open = segments.at(-1)
  return open !== undefined && open.level2 !== null && open.chunks.length === 0 && chunk.gap === 'space'
}

type Tail = { readonly from: number; readonly to: number }

/** Points and score: two numbers that end a line, the second not above the first. */
function tailsOf(chunks: readonly Chunk[]): readonly Tail[] {
  return chunks.flatMap((chunk, at) => {
    const before = chunks[at - 1]
    const next = chunks[at + 1]
    if (!before || chunk.gap !== 'space' || next?.gap === 'space') return []
    if (!isNumberText(before.text) || !isNumberText(chunk.text)) return []
    const [points, score] = [Number(before.text), Number(chunk.text)]
    return score >= 0 && score <= points && points <= 100 ? [{ from: at - 1, to: at + 1 }] : []
  })
}

const number = (text: string) => cellFigure(text, '', {}, '')

/** How unlikely texts are as 三级指标, 指标值, 完成值. */
function unlikeRow([level3 = '', target = '', actual = '']: readonly string[]): number {
  let cost = 0
  if (level3 === '' || number(level3)) cost += 3
  if (target === '') cost += 2
  if (actual === '') cost += 1.5
  if (target !== '' && squeeze(target) === squeeze(actual)) cost -= 1.5
  const [left, right] = [number(target), number(actual)]
  if (left && right) cost -= left.unit === right.unit ? 1.5 : 0.5
  return cost
}

function rowsOf({ level1, level2, chunks }: Segment): readonly IndicatorRow[] {
  const tails = tailsOf(chunks)
  const row = (cells: readonly (readonly Chunk[])[], tail: Tail | null): IndicatorRow => ({
    level1,
    level2,
    level3: chunkCell(cells[0] ?? []),
    target: chunkCell(cells[1] ?? []),
    actual: chunkCell(cells[2] ?? []),
    points: tail ? chunkCell(chunks.slice(tail.from, tail.from + 1)) : null,
    score: tail ? chunkCell(chunks.slice(tail.from + 1, tail.to)) : null,
    deviation: null,
  })
  if (tails.length === 0) {
    if (chunks.length === 2 && chunks[0]!.text === chunks[1]!.text)
      return [row([[], chunks.slice(0, 1), chunks.slice(1)], null)]
    // Numbers without points that fit: rows of several cells are mixed up, and what is whose cannot be known.
    const known = chunks.length > 0 && !chunks.some(({ text }) => /\d/.test(text))
    return [row(known ? cutCells(chunks, 3, unlikeRow) : [], null)]
  }
  const rows: IndicatorRow[] = []
  for (const [at, tail] of tails.entries()) {
    const body = chunks.slice(tails[at - 1]?.to ?? 0, tail.from)
    const above = rows.at(-1)
    if (!above) {
      rows.push(row(cutCells(body, 3, unlikeRow), tail))
      continue
    }
    const lost = above.score?.text !== above.points?.text
    const [reason = [], ...cells] = cutCells(body, 4, ([deviation = '', ...texts]) => {
      const surprise = deviation === '' ? (lost ? 1.5 : 0) : lost ? 0 : 2
      return surprise + unlikeRow(texts)
    })
    rows[rows.length - 1] = { ...above, deviation: chunkCell(reason) }
    rows.push(row(cells, tail))
  }
  const last = rows.at(-1)!
  const reason = chunkCell(chunks.slice(tails.at(-1)!.to))
  return [...rows.slice(0, -1), { ...last, deviation: reason }]
}

/** Rows of the indicator block and its total, from lines whose cells left no separators. */
export function indicatorLines(chunks: readonly Chunk[]): {
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
    rows: segmentsOf(body).flatMap(rowsOf),
    total:
      end < 0 ? null : { points: chunkCell(points ? [points] : []), score: chunkCell(score ? [score] : []) },
  }
}
