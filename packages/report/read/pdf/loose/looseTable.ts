import { linesOf } from '../lines.ts'
import type { Rule } from '../page.ts'
import { type PageCell, type PageTable, textOf } from '../tableOf.ts'
import { blocksOf, partedBy } from './blocks.ts'
import { inColumns } from './inColumns.ts'
import { type Spacing, spacingOf } from './spacing.ts'
import { joinWrapped } from './joinWrapped.ts'
import { rowsByPlace } from './rowsByPlace.ts'
import { rowsBetween, type RowBlock, rowsOf } from './rows.ts'
import type { Segment, SegmentLine } from './segments.ts'
import { withColumnSpans, withHeadSpans, withRowSpans } from './spans.ts'
import { whitesOf } from './stack.ts'
import { tightRows } from './tightRows.ts'

/** A table known from the position of its words. */
export type LooseTable = {
  readonly cuts: readonly number[]
  readonly rows: number
  readonly blocks: readonly RowBlock[]
}

/**
 * The grid of words that stand in the columns given.
 * @param bounds lines drawn between rows
 */
export function looseTable(
  lines: readonly SegmentLine[],
  cuts: readonly number[],
  bounds: readonly Rule[],
  given?: Spacing,
): LooseTable {
  const placed = inColumns(
    lines.map(({ segments }) => segments),
    cuts,
  )
  const spacing = given ?? spacingOf(placed)
  const blocks = blocksOf(placed, spacing, bounds)
  const ruled = bounds.length > 1 ? rowsBetween(blocks, bounds) : null
  const rows = ruled
    ? withoutBlankRows(ruled)
    : spacing.isTight
      ? tightRows(placed, { within: spacing.within, isParted: partedBy(bounds) })
      : ((spacing.isTold ? rowsByPlace(blocks, spacing.between) : null) ??
        joinWrapped(rowsOf(blocks, spacing.between), cuts))
  const spanned = withRowSpans(withHeadSpans(withColumnSpans(rows, areasOf(placed, cuts))))
  return { cuts, rows: Math.max(0, ...spanned.map(({ to }) => to + 1)), blocks: spanned }
}

function withoutBlankRows(blocks: readonly RowBlock[]): readonly RowBlock[] {
  const used = [...new Set(blocks.flatMap(({ from, to }) => [from, to]))].toSorted(
    (one, other) => one - other,
  )
  const numbers = new Map(used.map((row, at) => [row, at]))
  return blocks.map((block) => ({
    ...block,
    from: numbers.get(block.from) ?? 0,
    to: numbers.get(block.to) ?? 0,
  }))
}

/** From where to where each column reaches: to the middle of the white between it and the next. */
function areasOf(
  placed: readonly { readonly segment: Segment }[],
  cuts: readonly number[],
): readonly (readonly [number, number])[] {
  const left = Math.min(...placed.map(({ segment }) => segment.left))
  const right = Math.max(...placed.map(({ segment }) => segment.right))
  const edges = [left, ...cuts, right]
  return edges.slice(1).map((edge, at) => [edges[at] ?? left, edge] as const)
}

/** The table as one of a page. */
export function asPageTable(table: LooseTable, page: number, known: 'lines' | 'words'): PageTable {
  const { cuts, rows, blocks } = table
  const segments = blocks.flatMap(({ lines }) => lines)
  const left = Math.min(...segments.map((segment) => segment.left))
  const right = Math.max(...segments.map((segment) => segment.right))
  const xs = [left, ...cuts, right]
  const cells = blocks.map(({ first, last, from, to, lines }): PageCell => {
    const room = Math.max(...lines.map((line) => line.right - line.left))
    const widest = Math.max(
      0,
      ...blocks
        .flatMap((one) => (one.first === first && one.last === last ? one.lines : []))
        .map((line) => line.right - line.left),
    )
    const end = lines.at(-1)
    return {
      row: from,
      column: first,
      rowSpan: to - from + 1,
      columnSpan: last - first + 1,
      text: textOf(linesOf(lines), room, { page }),
      free: end ? (widest - (end.right - end.left)) / end.size : Infinity,
    }
  })
  return {
    page,
    top: Math.min(...blocks.map(({ top }) => top)),
    bottom: Math.max(...blocks.map(({ bottom }) => bottom)),
    xs,
    rows,
    cells: cells.toSorted((one, other) => one.row - other.row || one.column - other.column),
    known,
    extents: extentsIn(blocks, cuts.length + 1),
    whites: whitesOf(table),
  }
}

const extentsIn = (blocks: readonly RowBlock[], columns: number): readonly (readonly [number, number])[] =>
  Array.from({ length: columns }, (_, column) => {
    const lines = blocks.flatMap((block) =>
      block.first === column && block.last === column ? block.lines : [],
    )
    return [Math.min(...lines.map(({ left }) => left)), Math.max(...lines.map(({ right }) => right))] as const
  })
