import type { IndicatorRow } from '../form.ts'
import { cellFigure } from '../cellFigure.ts'
import { squeeze } from '../words/squeeze.ts'
import { chunkCell, isNumberText, type Chunk } from './chunks.ts'
import { cutCells } from './cutCells.ts'
import type { Segment } from './segments.ts'

/** What the heads say of columns that nobody can see any more. */
export type LineHeads = {
  /** Points and score come before target and result. */
  readonly pointsFirst: boolean
  /** 完成率 has a column. */
  readonly hasRate: boolean
  /** 年初指标值 stands before 调整指标值. */
  readonly isAdjusted: boolean
}

/** Chunks of points and score; end exclusive. */
export type Tail = { readonly from: number; readonly to: number }

/**
 * Points and score: two numbers that end a line, the second not above the first. Behind target and result on one line
 * they are known by their place, whatever they say: a score above its points is a mistake, not another column.
 */
function tailsOf(chunks: readonly Chunk[]): readonly Tail[] {
  return chunks.flatMap((chunk, at) => {
    const before = chunks[at - 1]
    const next = chunks[at + 1]
    if (!before || chunk.gap !== 'space' || next?.gap === 'space') return []
    if (!isNumberText(before.text) || !isNumberText(chunk.text)) return []
    const [points, score] = [Number(before.text), Number(chunk.text)]
    // Target and result would have points behind them: where no further number follows, these are the points.
    const isAlone = !next || !number(next.text)
    const isPlaced = isAlone || (before.gap === 'space' && chunks[at - 2]?.gap === 'space')
    const fits = points <= 100 && score >= 0 && (score <= points || (isPlaced && score <= 100))
    return fits ? [{ from: at - 1, to: at + 1 }] : []
  })
}

const number = (text: string) => cellFigure(text, '', {}, '')

const bounded = /[≥≤＞＜>=＝]\d/

/** How unlikely texts are as 三级指标, 指标值, 完成值. */
export function unlikeRow([level3 = '', target = '', actual = '']: readonly string[]): number {
  let cost = 0
  if (level3 === '' || number(level3)) cost += 3
  if (target === '') cost += 2
  // A sign before a number begins a target.
  if (bounded.test(level3) || bounded.test(target.slice(1))) cost += 4
  if (bounded.test(actual) && !bounded.test(target)) cost += 4
  if (actual === '') cost += 1.5
  if (target !== '' && squeeze(target) === squeeze(actual)) cost -= 1.5
  const [left, right] = [number(target), number(actual)]
  if (left && right) cost -= left.unit === right.unit ? 1.5 : 0.5
  return cost
}

/** A rate, or the third of three numbers: target, result, and what one is of the other. */
const endsInRate = (chunks: readonly Chunk[]): boolean =>
  /^\d[\d.]*[%％]$/.test(chunks.at(-1)?.text ?? '') ||
  (isNumberText(chunks.at(-1)?.text ?? '') &&
    chunks.length > 3 &&
    chunks.slice(-3).every(({ text }) => number(text)))

/** Of three numbers that end a row the first is the target before it was adjusted; its sign is that of the next. */
function withoutInitial(chunks: readonly Chunk[]): readonly Chunk[] {
  const [initial, adjusted, actual] = chunks.slice(-3)
  if (!initial || !adjusted || !actual || chunks.length < 4) return chunks
  if ([initial, adjusted, actual].some(({ text }) => !number(text))) return chunks
  const sign = /^[^\d]*/.exec(initial.text)?.[0] ?? ''
  return [...chunks.slice(0, -3), { ...adjusted, text: `${sign}${adjusted.text}` }, actual]
}

/** Rows of forms whose points and score come behind target and result, as the forms of most offices do. */
export function rowsPointsLast(
  { level1, level2, chunks }: Segment,
  { hasRate, isAdjusted }: LineHeads,
): readonly IndicatorRow[] {
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
    const whole = chunks.slice(tails[at - 1]?.to ?? 0, tail.from)
    // 完成率 stands right before the points.
    const rated = hasRate && endsInRate(whole)
    const unrated = rated ? whole.slice(0, -1) : whole
    const body = isAdjusted ? withoutInitial(unrated) : unrated
    const rate = rated ? { rate: chunkCell(whole.slice(-1)) } : {}
    const above = rows.at(-1)
    if (!above) {
      rows.push({ ...row(cutCells(body, 3, unlikeRow), tail), ...rate })
      continue
    }
    const lost = above.score?.text !== above.points?.text
    const [reason = [], ...cells] = cutCells(body, 4, ([deviation = '', ...texts]) => {
      const surprise = deviation === '' ? (lost ? 1.5 : 0) : lost ? 0 : 2
      return surprise + unlikeRow(texts)
    })
    rows[rows.length - 1] = { ...above, deviation: chunkCell(reason) }
    rows.push({ ...row(cells, tail), ...rate })
  }
  const last = rows.at(-1)!
  const reason = chunkCell(chunks.slice(tails.at(-1)!.to))
  return [...rows.slice(0, -1), { ...last, deviation: reason }]
}
