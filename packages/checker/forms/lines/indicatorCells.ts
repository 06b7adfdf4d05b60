import type { FormCell, IndicatorRow } from '../form.ts'
import { isLevel1, isLevel2 } from '../words/levels.ts'
import { indicatorRole, type IndicatorRole } from '../words/roles.ts'
import { squeeze } from '../words/squeeze.ts'
import { unlikeIndicator } from '../words/unlike.ts'
import { cellRows, type Column } from './cellRows.ts'
import { cellInRow, chunkCell, textOf, type Chunk } from './chunks.ts'

/** Heads of a block of indicators in their order, and where its rows begin. */
export type CellHeads = { readonly roles: readonly IndicatorRole[]; readonly end: number }

/** Cells of heads: a line that was cut is one, and blanks part the others. */
function headAt(chunks: readonly Chunk[], from: number): number {
  let to = from + 1
  while (to < chunks.length && (chunks[to]!.joins || (chunks[to]!.isCut && chunks[to]!.gap === 'space')))
    to += 1
  return to
}

/**
 * The heads that begin here, and what nobody knows beside them on their line.
 */
export function cellHeads(chunks: readonly Chunk[], from: number): CellHeads {
  const roles: IndicatorRole[] = []
  let at = from
  while (at < chunks.length && !chunks[at]!.wall) {
    const to = headAt(chunks, at)
    const role = indicatorRole(textOf(chunks.slice(at, to)))
    if (role === null && (chunks[at]!.gap !== 'space' || roles.length === 0)) break
    roles.push(role !== null && !roles.includes(role) ? role : 'unknown')
    at = to
  }
  return { roles, end: at }
}

/** What it costs that a row says nothing of it: levels are printed once for their rows, reasons where there are any. */
const blanks: Readonly<Record<IndicatorRole, number>> = {
  side: 0.05,
  order: 1.5,
  level1: 0.1,
  level2: 0.1,
  level3: 2.5,
  nature: 0.6,
  target: 1.2,
  adjusted: 1.2,
  measure: 0.6,
  actual: 1.2,
  rate: 0.6,
  points: 2.5,
  score: 2.5,
  deduction: 0.6,
  scoreRate: 0.6,
  deviation: 0.05,
  remark: 0.05,
  unknown: 0.4,
}

const longestLevel = 16
const isFigure = (words: string): boolean => /^[≥≤＞＜><=＝]?[-−]?\d[\d,.]*[%％]?$/.test(words)

/** How badly a text fits as a level: those that nobody knows are short. */
function unlikeLevel(words: string, isKnown: (text: string) => boolean): number {
  if (isKnown(words)) return 0
  return isFigure(words) || /[。，；]/.test(words) || words.length > longestLevel ? 5 : 0.9
}

function unlike(role: IndicatorRole, text: string): number {
  const words = squeeze(text)
  const isSecond = isLevel2(words) && !isLevel1(words)
  // A level may say its points: 履职效能（35分）.
  if (/[（(]\d+(?:\.\d+)?分[)）]$/.test(words) && !/[，。；]/.test(words))
    return role === 'level1' ? (isSecond ? 4 : 0) : role === 'level2' ? (isSecond ? 0 : 0.3) : 4
  if (role === 'level1') return isSecond ? 4 : unlikeLevel(words, isLevel1)
  if (role === 'level2') return unlikeLevel(words, isLevel2) + (isLevel1(words) && !isLevel2(words) ? 1 : 0)
  if (role === 'level3') return isLevel1(words) || isLevel2(words) ? 3 : isFigure(words) ? 6 : 0
  return isLevel1(words) || isLevel2(words) ? 4 : unlikeIndicator(role, text)
}

/** A row that costs more is none. */
const mostOfRow = 5
/** Rows that cost more on an average have been mixed up. */
const mostOnAverage = 2

/** Rows below heads whose cells were cut as they came; null where they do not fit below the heads. */
export function indicatorCells(
  chunks: readonly Chunk[],
  heads: readonly IndicatorRole[],
): readonly IndicatorRow[] | null {
  // Forms with two levels have their indicators in the second one.
  const roles = heads.includes('level3') ? heads : heads.map((role) => (role === 'level2' ? 'level3' : role))
  const columns = roles.map((role): Column => ({ unlike: (text) => unlike(role, text), blank: blanks[role] }))
  const { rows, chunks: read } = cellRows(chunks, columns, mostOfRow)
  const cost = rows.reduce((sum, row) => sum + row.cost, 0)
  if (rows.length === 0 || read < chunks.length || cost > rows.length * mostOnAverage) return null
  const has = (role: IndicatorRole): boolean => roles.includes(role)
  return rows.map(({ cells }): IndicatorRow => {
    const place = cells.find((cell) => cell.length > 0)?.[0]?.place ?? {}
    const words = cells.flat()
    const of = (role: IndicatorRole, unit = ''): FormCell | null =>
      has(role)
        ? cellInRow(chunkCell(cells[roles.indexOf(role)]!, unit) ?? { text: '', figure: null, place }, words)
        : null
    const measure = of('measure')?.text ?? ''
    const adjusted = of('adjusted', measure)
    return {
      level1: of('level1'),
      level2: of('level2'),
      level3: of('level3'),
      target: adjusted ?? of('target', measure),
      ...(adjusted ? { initialTarget: of('target', measure) } : {}),
      actual: of('actual', measure),
      ...(has('nature') ? { nature: of('nature') } : {}),
      ...(has('rate') ? { rate: of('rate') } : {}),
      points: of('points'),
      score: of('score'),
      ...(has('deduction') ? { deduction: of('deduction') } : {}),
      ...(has('scoreRate') ? { scoreRate: of('scoreRate') } : {}),
      deviation: of('deviation'),
    }
  })
}
