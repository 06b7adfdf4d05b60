import type { FormCell, IndicatorRow, ScoredForm } from '../form.ts'
import { isTotal } from '../words/levels.ts'
import type { IndicatorRole } from '../words/roles.ts'
import { chunkCell, isNumberText, saidAt, type Chunk } from './chunks.ts'
import { indicatorCells } from './indicatorCells.ts'
import { rowsPointsFirst } from './pointsFirst.ts'
import { type LineHeads, rowsPointsLast } from './pointsLast.ts'
import { segmentsOf } from './segments.ts'

/** Labels below the rows; 改进措施 may be the end of a head that a page cut. */
const isNote = (text: string): boolean =>
  /^(?:说明|备注|评价结论|自评结论|其[他它]需要?说明的?问题)[:：]?$/.test(text)

/** Rows of the indicator block, and its total. */
export type IndicatorBlock = {
  readonly rows: readonly IndicatorRow[]
  readonly total: ScoredForm['total']
  readonly grade: FormCell | null
}

/** The same from lines whose cells left no separators. */
export const indicatorLines = (chunks: readonly Chunk[], heads: LineHeads): IndicatorBlock =>
  blockBy(chunks, (body) =>
    segmentsOf(body)
      .flatMap((segment) => {
        const rows = heads.pointsFirst ? rowsPointsFirst(segment) : []
        return rows.length > 0 ? rows : rowsPointsLast(segment, heads)
      })
      .map(shownByRow),
  )

/** Its cells with the words of the row, by which a person finds them. */
function shownByRow(row: IndicatorRow): IndicatorRow {
  const { level3, target, actual, rate, points, score } = row
  const words = [level3, target, actual, rate, points, score].flatMap((cell) => (cell ? [cell.text] : []))
  const shown = (cell: FormCell | null): FormCell | null => cell && { ...cell, row: words.join(' ') }
  return {
    ...row,
    level3: shown(level3),
    target: shown(target),
    actual: shown(actual),
    points: shown(points),
    score: shown(score),
  }
}

/** The same under heads whose cells are known; null where the rows do not fit below them. */
export function indicatorBlock(
  chunks: readonly Chunk[],
  roles: readonly IndicatorRole[],
): IndicatorBlock | null {
  let isRead = false
  const block = blockBy(chunks, (body) => {
    const rows = indicatorCells(body, roles)
    isRead = rows !== null
    return rows ?? []
  })
  return isRead ? block : null
}

function blockBy(
  chunks: readonly Chunk[],
  rowsOf: (body: readonly Chunk[]) => readonly IndicatorRow[],
): IndicatorBlock {
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
  return {
    rows: rowsOf(body),
    total: end < 0 ? null : totalOf(chunks.slice(end + 1)),
    grade: end < 0 ? null : gradeOf(chunks.slice(end + 1)),
  }
}

/** 优, 良, 中, 差 right behind the numbers of the total. */
function gradeOf(chunks: readonly Chunk[]): FormCell | null {
  const at = chunks.findLastIndex(({ text }, index) => index < 5 && isNumberText(text))
  const next = at < 0 ? undefined : chunks[at + 1]
  return next && /^(?:优秀?|良好?|中|较差|差)$/.test(next.text) ? chunkCell([next]) : null
}

/** Points and score of the total: its first number, and the next if nothing stands between. One that is not all is the score. */
function totalOf(chunks: readonly Chunk[]): NonNullable<ScoredForm['total']> {
  const at = chunks.findIndex(({ text }) => isNumberText(text))
  const [first, next] = at < 0 ? [] : chunks.slice(at, at + 2)
  const score = next && isNumberText(next.text) ? next : undefined
  const cell = (chunk: Chunk | undefined): FormCell | null => chunkCell(chunk ? [chunk] : [])
  return score || first?.text === '100'
    ? { points: cell(first), score: cell(score) }
    : { points: null, score: cell(first) }
}
