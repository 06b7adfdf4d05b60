import type { FormCell, ScoredForm, ScoreTable } from '../form.ts'
import { fillLevels } from '../fillLevels.ts'
import { scoreTableOf } from '../scoreTableOf.ts'
import type { IndicatorRole } from '../words/roles.ts'
import type { Chunk } from './chunks.ts'
import { cellHeads } from './indicatorCells.ts'
import { type IndicatorBlock, indicatorBlock } from './indicatorLines.ts'

const fewestRows = 3

/** Levels or names with points, and what they are given for. */
function areHeads(roles: readonly IndicatorRole[]): boolean {
  const has = (role: IndicatorRole): boolean => roles.includes(role)
  const measures = has('target') || has('actual')
  if (!has('points') && !has('score')) return false
  return has('level1') ? has('level3') || has('level2') || measures : has('level3') && measures
}

const sum = (cells: readonly (FormCell | null)[]): number =>
  cells.reduce((all, cell) => all + Number(cell?.figure?.value ?? 0), 0)

const isNear = (one: number, cell: FormCell | null | undefined): boolean =>
  Math.abs(one - Number(cell?.figure?.value ?? Number.NaN)) < 0.005

/** A row that was mixed up breaks the sums of points and scores; what is misprinted breaks one of both. */
const addsUp = ({ rows, total }: IndicatorBlock): boolean =>
  isNear(sum(rows.map(({ points }) => points)), total?.points) ||
  isNear(sum(rows.map(({ score }) => score)), total?.score)

/**
 * Tables of indicators that stand by themselves, without the name and the money of a form: 附件 评分表. They end with their
 * total; what has none may go on with other things.
 * @param isTaken whether a chunk is of a form that was recognised
 */
export function headedLines(
  chunks: readonly Chunk[],
  isTaken: (chunk: Chunk) => boolean,
): readonly (ScoredForm | ScoreTable)[] {
  if (!chunks.some(({ isCut }) => isCut)) return []
  const found: (ScoredForm | ScoreTable)[] = []
  for (let at = 0; at < chunks.length; at += 1) {
    const chunk = chunks[at]!
    if (chunk.gap === 'space' || chunk.wall) continue
    const { roles, end } = cellHeads(chunks, at)
    if (!areHeads(roles)) continue
    const wall = chunks.findIndex((one, place) => place >= end && one.wall)
    const body = chunks.slice(end, wall < 0 ? chunks.length : wall)
    const block = body[0] && !isTaken(body[0]) ? indicatorBlock(body, roles) : null
    if (block && block.total && block.rows.length >= fewestRows && addsUp(block)) {
      const hasAims = roles.includes('target') || roles.includes('actual')
      found.push(
        hasAims
          ? {
              kind: 'projectForm',
              name: null,
              supervisor: null,
              unitName: null,
              funds: null,
              income: [],
              spending: [],
              expected: null,
              achieved: null,
              indicators: fillLevels(block.rows),
              reasons: roles.includes('deviation'),
              total: block.total,
              results: [],
              place: chunk.place,
            }
          : scoreTableOf(block.rows, block.total, chunk.place),
      )
    }
    at = end - 1
  }
  return found
}
