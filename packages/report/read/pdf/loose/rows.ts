import type { Rule } from '../page.ts'
import type { Block } from './blocks.ts'
import { isAmount } from './inColumns.ts'

/** A cell with its rows; the rows of a table are counted from 0. */
export type RowBlock = Block & { readonly from: number; readonly to: number }

type Row = { top: number; bottom: number }

const overlaps = (one: Row, other: Row): boolean =>
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >
  0.25 * Math.min(one.bottom - one.top, other.bottom - other.top)

/**
 * Rows between drawn lines. A cell reaches from the line above it to the line below: where other columns have a line
 * and it has none, it spans rows.
 * @returns null where the lines do not part all rows
 */
export function rowsBetween(blocks: readonly Block[], bounds: readonly Rule[]): readonly RowBlock[] | null {
  const ys = heights(bounds)
  const placed = blocks.map((block): RowBlock => {
    const middle = (block.top + block.bottom) / 2
    const own = heights(bounds.filter((rule) => isOver(rule, block)))
    const [above, below] = [own.findLast((y) => y <= middle), own.find((y) => y > middle)]
    const from = above === undefined ? 0 : ys.indexOf(above) + 1
    return { ...block, from, to: Math.max(from, below === undefined ? ys.length : ys.indexOf(below)) }
  })
  const cells = Map.groupBy(placed, ({ first, last, from, to }) => [first, last, from, to].join(' '))
  const joined: RowBlock[] = []
  // Several cells below each other in two columns of one band are rows that no line parts.
  const several = [...cells.values()].filter((own) => own.length > 1 && own[0]?.from === own[0]?.to)
  if (several.some((own) => several.some((other) => other !== own && other[0]?.from === own[0]?.from)))
    return null
  for (const own of cells.values()) {
    const [one] = own
    if (!one) continue
    if (own.filter(({ lines }) => lines.every(isAmount)).length > 1) return null
    if (one.from === one.to)
      joined.push({
        ...one,
        lines: own.flatMap(({ lines }) => lines),
        bottom: own.at(-1)?.bottom ?? one.bottom,
      })
    else if (own.length === 1) joined.push(one)
    // Several cells where no line is drawn: each stands in the row of its middle.
    else
      for (const block of own) {
        const middle = (block.top + block.bottom) / 2
        const at = ys.filter((y) => y <= middle).length
        const edge = ys.findIndex((y) => Math.abs(y - middle) < 3)
        joined.push(edge < 0 ? { ...block, from: at, to: at } : { ...block, from: edge, to: edge + 1 })
      }
  }
  return joined
}

const heights = (rules: readonly Rule[]): readonly number[] =>
  [...new Set(rules.map(({ at }) => at))].toSorted((one, other) => one - other)

/** Whether a line runs above or below the words of a cell. */
export function isOver({ from, to }: Rule, { lines }: Pick<Block, 'lines'>): boolean {
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  return Math.min(to, right) - Math.max(from, left) > 0.5 * (right - left)
}

/**
 * Rows by the column with the most cells: every other cell stands beside one of them, beside several, between two
 * that it spans, or far enough from all to be a row of its own.
 * @param between white between two rows
 */
export function rowsOf(blocks: readonly Block[], between: number): readonly RowBlock[] {
  const rows = backbone(blocks).map(({ top, bottom }): Row => ({ top, bottom }))
  const pending: Block[] = []
  for (const block of blocks) {
    const beside = rows.filter((row) => overlaps(row, block))
    const [row] = beside
    if (beside.length === 0) pending.push(block)
    else if (row && beside.length === 1) grow(row, block)
  }
  for (const block of pending) {
    if (rows.some((row) => overlaps(row, block))) continue
    const white = Math.min(...rows.map(({ top, bottom }) => Math.max(top - block.bottom, block.top - bottom)))
    if (white >= 0.6 * between) rows.push({ top: block.top, bottom: block.bottom })
  }
  rows.sort((one, other) => one.top - other.top)
  return blocks.map((block) => {
    const beside = rows.flatMap((row, at) => (overlaps(row, block) ? [at] : []))
    const [from = -1] = beside
    if (from >= 0) return { ...block, from, to: beside.at(-1) ?? from }
    const above = rows.findLastIndex((row) => row.top + row.bottom <= block.top + block.bottom)
    const nextTo = Math.max(0, above)
    return { ...block, from: nextTo, to: Math.min(rows.length - 1, nextTo + 1) }
  })
}

function grow(row: Row, { top, bottom }: Block): void {
  row.top = Math.min(row.top, top)
  row.bottom = Math.max(row.bottom, bottom)
}

function backbone(blocks: readonly Block[]): readonly Block[] {
  const columns = Map.groupBy(
    blocks.filter(({ first, last }) => first === last),
    ({ first }) => first,
  )
  let best: readonly Block[] = []
  const weight = (all: readonly Block[]): number =>
    all.length + all.filter(({ lines }) => lines.every(isAmount)).length * 0.01
  for (const column of columns.values()) if (weight(column) > weight(best)) best = column
  return best
}
