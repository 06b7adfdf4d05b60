import type { Block } from './blocks.ts'
import { isAmount } from './inColumns.ts'
import type { RowBlock } from './rows.ts'
import { withSpansByPlace } from './spansByPlace.ts'

/** Cells of one row stand at one height, within this share of a letter. */
const same = 0.12
/** Rows stand at least so much of the white between rows apart. */
const nearlyApart = 0.85
/** So many cells of a table stand in rows by one of the two places; else it is set otherwise. */
const most = 0.7

/** Where a cell stands: in the middle of its row or at its top. */
const places = {
  middle: ({ top, bottom }: Block): number => (top + bottom) / 2,
  top: ({ top }: Block): number => top,
} as const

type Group = { readonly at: number; readonly blocks: Block[] }
type Row = Group & { readonly height: number }

/**
 * Rows by the height at which their cells stand, whose middles, or tops, are one: words that span rows stand between
 * those of the rows, and nearer to them than rows stand to each other.
 * @param between white between two rows
 * @returns null where most cells stand at no common height
 */
export function rowsByPlace(blocks: readonly Block[], between: number): readonly RowBlock[] | null {
  const size = blocks[0]?.lines[0]?.size ?? 10
  const [middle, top] = (['middle', 'top'] as const).map((name) => ({
    name,
    groups: groupsOf(blocks, places[name], same * size),
  }))
  if (!middle || !top) return null
  const { name, groups } = top.groups.length < middle.groups.length ? top : middle
  const leaf = leafOf(groups)
  const rows: Row[] = []
  const weight = ({ blocks }: Group): number =>
    blocks.length + (blocks.some(({ first }) => first === leaf) ? 0.5 : 0)
  for (const group of groups.toSorted((one, other) => weight(other) - weight(one))) {
    const row = { ...group, height: heightOf(group, leaf) }
    if (rows.every((other) => areApart(row, other, name, nearlyApart * between))) rows.push(row)
  }
  rows.sort((one, other) => one.at - other.at)
  const own = new Map(rows.flatMap((row, at) => row.blocks.map((block) => [block, at] as const)))
  if (own.size < most * blocks.length || rows.length < 2) return null
  const placed = blocks.map((block): RowBlock => {
    const at = own.get(block)
    if (at !== undefined) return { ...block, from: at, to: at }
    const above = Math.max(
      0,
      rows.findLastIndex((row) => row.at <= places[name](block)),
    )
    return { ...block, from: above, to: Math.min(rows.length - 1, above + 1) }
  })
  return name === 'middle' ? withSpansByPlace(placed, rows, leaf, between) : placed
}

function groupsOf(
  blocks: readonly Block[],
  place: (block: Block) => number,
  slack: number,
): readonly Group[] {
  const groups: Group[] = []
  for (const block of blocks.toSorted((one, other) => place(one) - place(other))) {
    const last = groups.at(-1)
    const isSame =
      last && place(block) - last.at <= slack && !last.blocks.some(({ first }) => first === block.first)
    if (isSame) last.blocks.push(block)
    else groups.push({ at: place(block), blocks: [block] })
  }
  return groups
}

/** The tallest cell that does not span rows: one in the column of the leaves or behind it, or the lowest of all. */
function heightOf({ blocks }: Group, leaf: number): number {
  const heights = (all: readonly Block[]): readonly number[] => all.map(({ top, bottom }) => bottom - top)
  const leaves = blocks.filter(({ first }) => first >= leaf)
  return leaves.length > 0 ? Math.max(...heights(leaves)) : Math.min(...heights(blocks))
}

const areApart = (one: Row, other: Row, name: keyof typeof places, white: number): boolean => {
  const upper = one.at < other.at ? one : other
  const height = name === 'top' ? upper.height : (one.height + other.height) / 2
  return Math.abs(one.at - other.at) >= height + white
}

/** The column with the most cells in rows of several: those before it may hold cells that span rows. */
function leafOf(groups: readonly Group[]): number {
  const cells = groups.filter(({ blocks }) => blocks.length > 2).flatMap(({ blocks }) => blocks)
  const columns = Map.groupBy(
    cells.filter(({ first, last }) => first === last),
    ({ first }) => first,
  )
  let [leaf, weight] = [0, 0]
  for (const [column, own] of [...columns].toSorted(([one], [other]) => one - other)) {
    const amounts = own.filter(({ lines }) => lines.every(isAmount)).length
    if (own.length + amounts * 0.01 > weight) [leaf, weight] = [column, own.length + amounts * 0.01]
  }
  return leaf
}
