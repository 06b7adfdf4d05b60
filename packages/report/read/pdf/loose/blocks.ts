import type { Rule } from '../page.ts'
import type { Placed } from './inColumns.ts'
import { bottomOf, type Segment, topOf } from './segments.ts'
import type { Spacing } from './spacing.ts'
import { tightRows } from './tightRows.ts'

/** The words of one cell: its lines below each other, in the columns from `first` to `last`. */
export type Block = {
  readonly first: number
  readonly last: number
  readonly lines: readonly Segment[]
  readonly top: number
  readonly bottom: number
}

/** Whether a line is drawn between two pieces. */
export const partedBy =
  (bounds: readonly Rule[]) =>
  (above: Segment, below: Segment): boolean =>
    bounds.some(
      ({ at, from, to }) =>
        at > bottomOf(above) - 1 && at < topOf(below) + 1 && from < below.right && to > below.left,
    )

/** Pieces below each other as cells: near each other, in the same columns, with no line drawn between. */
export function blocksOf(
  placed: readonly Placed[],
  { within, isTight }: Pick<Spacing, 'within' | 'isTight'>,
  bounds: readonly Rule[],
): readonly Block[] {
  const isParted = partedBy(bounds)
  if (isTight) return tightRows(placed, { within, isParted })
  const blocks: Block[] = []
  const open = new Map<number, number>()
  for (const { segment, first, last } of placed) {
    const at = open.get(first) ?? -1
    const above = blocks[at]
    const top = topOf(segment)
    const goesOn =
      above &&
      (above.last === last || (above.last > above.first && last <= above.last)) &&
      top - above.bottom < within &&
      !isParted(above.lines.at(-1) ?? segment, segment)
    if (goesOn) blocks[at] = { ...above, lines: [...above.lines, segment], bottom: bottomOf(segment) }
    else {
      open.set(first, blocks.length)
      blocks.push({ first, last, lines: [segment], top, bottom: bottomOf(segment) })
    }
  }
  return blocks
}
