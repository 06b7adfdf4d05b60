import { isAmount } from './inColumns.ts'
import type { RowBlock } from './rows.ts'
import { bottomOf, type Segment, topOf } from './segments.ts'

/** From the first line of a row to its last. */
export type Extent = { readonly top: number; readonly bottom: number }

/** A cell that is further off the middle of its row, in letters, stands in the middle of others, too. */
const off = 0.35
/** What it costs to take a cell for one that spans rows, and one that stands in the middle of none. */
const spans = 0.4
const fitsNowhere = 1.2
/** A cell spans at most so many pieces of rows. */
const most = 10

/**
 * The words of cells that span rows, which rows have cut: pieces below each other in a column that stand in the middle
 * of their rows only together.
 * @param isOne whether two lines are near enough to be of one cell
 */
export function withTightSpans(
  blocks: readonly RowBlock[],
  rows: readonly Extent[],
  isOne: (above: Segment, below: Segment) => boolean,
): readonly RowBlock[] {
  const columns = Map.groupBy(blocks, ({ first, last }) => `${first} ${last}`)
  return [...columns.values()].flatMap((own) => spannedIn(own, rows, isOne))
}

type Cell = { readonly cost: number; readonly block: RowBlock }

function spannedIn(
  own: readonly RowBlock[],
  rows: readonly Extent[],
  isOne: (above: Segment, below: Segment) => boolean,
): readonly RowBlock[] {
  const best: { cost: number; from: number; block: RowBlock | null }[] = [{ cost: 0, from: 0, block: null }]
  for (let to = 1; to <= own.length; to += 1) {
    let found: (typeof best)[number] = { cost: Infinity, from: to - 1, block: null }
    for (let from = to - 1; from >= Math.max(0, to - most); from -= 1) {
      const [above, below] = [own[from]?.lines.at(-1), own[from + 1]?.lines[0]]
      if (from < to - 1 && (!above || !below || !isOne(above, below))) break
      const cell = cellOf(
        own.slice(from, to),
        rows,
        (own[from - 1]?.to ?? -1) + 1,
        own[to]?.from ?? rows.length,
      )
      const cost = (best[from]?.cost ?? 0) + cell.cost
      if (cost < found.cost) found = { cost, from, block: cell.block }
    }
    best.push(found)
  }
  const cells: RowBlock[] = []
  for (let to = own.length; to > 0; to = best[to]?.from ?? 0) {
    const block = best[to]?.block
    if (block) cells.unshift(block)
  }
  return cells
}

/** Pieces as one cell, in the rows in whose middle it stands. */
function cellOf(pieces: readonly RowBlock[], rows: readonly Extent[], least: number, end: number): Cell {
  const [first, last] = [pieces[0] as RowBlock, pieces.at(-1) as RowBlock]
  const lines = pieces.flatMap((piece) => piece.lines)
  const [top, bottom] = [lines[0] as Segment, lines.at(-1) as Segment]
  const whole = { ...first, lines, top: topOf(top), bottom: bottomOf(bottom), to: last.to }
  const middle = (top.y + bottom.y) / 2
  const away = (from: number, to: number): number =>
    Math.abs(((rows[from]?.top ?? 0) + (rows[to]?.bottom ?? 0)) / 2 - middle) / top.size
  if (pieces.length === 1 && away(first.from, first.to) <= off) return { cost: 0, block: whole }
  const isWords = !lines.some(isAmount)
  for (let wide = last.to - first.from; isWords && wide < end - least; wide += 1)
    for (let from = Math.max(least, last.to - wide); from <= first.from && from + wide < end; from += 1)
      if (away(from, from + wide) <= off && (wide > 0 || pieces.length > 1))
        return { cost: spans, block: { ...whole, from, to: from + wide } }
  return { cost: isWords ? fitsNowhere : pieces.length === 1 ? 0.5 : Infinity, block: whole }
}
