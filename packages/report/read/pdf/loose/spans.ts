import type { RowBlock } from './rows.ts'

/** A cell stands in the middle of what it spans, within this share of a row. */
const middling = 0.4

type Extent = { readonly top: number; readonly bottom: number }

/** Words of a head that stand beside two rows of it, in a column that has nothing in the first. */
export function withHeadSpans(blocks: readonly RowBlock[]): readonly RowBlock[] {
  const extents = extentsOf(blocks)
  const [first, second] = [extents[0], extents[1]]
  if (!first || !second) return blocks
  const isTaken = ({ first: column }: RowBlock): boolean =>
    blocks.some((one) => one.from === 0 && one.first <= column && column <= one.last)
  const [middle, alone] = [(first.top + second.bottom) / 2, (second.top + second.bottom) / 2]
  return blocks.map((block) => {
    const own = (block.top + block.bottom) / 2
    if (block.from !== 1 || block.to !== 1 || isTaken(block)) return block
    return Math.abs(own - middle) < Math.abs(own - alone) ? { ...block, from: 0 } : block
  })
}

/** The vertical extent of each row, by the cells that stand in it alone. */
export function extentsOf(blocks: readonly RowBlock[]): readonly Extent[] {
  const extents: { top: number; bottom: number }[] = []
  for (const { from, to, top, bottom } of blocks) {
    if (from !== to) continue
    const extent = extents[from]
    if (!extent) extents[from] = { top, bottom }
    else {
      extent.top = Math.min(extent.top, top)
      extent.bottom = Math.max(extent.bottom, bottom)
    }
  }
  return extents
}

/**
 * Cells of the first columns that stand in the middle of several rows span them: the levels of indicators. They must
 * part all rows among them, each in the middle of its own; else they stand where they are.
 */
export function withRowSpans(blocks: readonly RowBlock[]): readonly RowBlock[] {
  const extents = extentsOf(blocks)
  let spanned = blocks
  for (let column = 0; ; column += 1) {
    const own = spanned
      .filter(({ first, last }) => first === column && last === column)
      .toSorted((one, other) => one.top - other.top)
    if (own.length === 0 || own.length >= extents.length * 0.75) return spanned
    const parted = partition(own, extents)
    if (!parted) return spanned
    spanned = spanned.map((block) => parted.get(block) ?? block)
  }
}

function partition(
  own: readonly RowBlock[],
  extents: readonly Extent[],
): ReadonlyMap<RowBlock, RowBlock> | null {
  const found = new Map<RowBlock, RowBlock>()
  let from = Math.min(own[0]?.from ?? 0, 1)
  for (const block of own) {
    const middle = (block.top + block.bottom) / 2
    let to = from
    while (to < extents.length && middleOf(extents, from, to) < middle - slackOf(extents, from)) to += 1
    if (to >= extents.length || Math.abs(middleOf(extents, from, to) - middle) > slackOf(extents, from))
      return null
    found.set(block, { ...block, from, to })
    from = to + 1
  }
  // Behind the last there may be a sum, whose words stand elsewhere.
  return from >= extents.length - 1 ? found : null
}

const middleOf = (extents: readonly Extent[], from: number, to: number): number =>
  ((extents[from]?.top ?? 0) + (extents[to]?.bottom ?? 0)) / 2

const slackOf = (extents: readonly Extent[], row: number): number =>
  middling * ((extents[row]?.bottom ?? 0) - (extents[row]?.top ?? 0)) + 1

/**
 * Cells of a head that stand in the middle of several columns span them: the row below has words in columns where
 * theirs has none.
 * @param areas from where to where each column reaches
 */
export function withColumnSpans(
  blocks: readonly RowBlock[],
  areas: readonly (readonly [number, number])[],
): readonly RowBlock[] {
  const rows = Map.groupBy(blocks, ({ from }) => from)
  const covered = (row: number): Set<number> =>
    new Set(
      blocks.flatMap(({ first, last, from, to }) =>
        from <= row && row <= to ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [],
      ),
    )
  const [head, below] = [covered(0), covered(1)]
  if (head.size >= areas.length || below.size <= (rows.get(0)?.length ?? 0)) return blocks
  return blocks.map((block) => {
    if (block.from !== 0 || block.to !== 0) return block
    const middle =
      (Math.min(...block.lines.map(({ left }) => left)) +
        Math.max(...block.lines.map(({ right }) => right))) /
      2
    let best = block
    let off = distance(areas, block.first, block.last, middle)
    const free = (column: number): boolean => !head.has(column) && below.has(column)
    for (let first = block.first; first === block.first || free(first); first -= 1)
      for (let last = block.last; last === block.last || free(last); last += 1) {
        const away = distance(areas, first, last, middle)
        if (away < off - 2) [best, off] = [{ ...block, first, last }, away]
      }
    return best
  })
}

const distance = (
  areas: readonly (readonly [number, number])[],
  first: number,
  last: number,
  middle: number,
): number => Math.abs(((areas[first]?.[0] ?? 0) + (areas[last]?.[1] ?? 0)) / 2 - middle)
