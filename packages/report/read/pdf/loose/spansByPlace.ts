import type { RowBlock } from './rows.ts'

/** Where a row stands: its middle, and how high its words are. */
export type RowPlace = { readonly at: number; readonly height: number }

/** A cell is off the middle of the rows that it spans by at most so much of a letter. */
const off = 0.4
/** A cell spans at most so many rows. */
const mostRows = 60
/** What it costs that a cell spans rows, that it ends where one before it does not, that a row has none, that it fits nowhere. */
const spanning = 0.02
const crossing = 1
const missing = 0.5
const fitsNowhere = 1.2

const sum = /^(?:[合总]计|总分)/
const stays = /^(?:[一二三四]级指标|指标名称|序号|[合总小]计|总分)/
const textOf = ({ lines }: RowBlock): string => lines.map(({ text }) => text).join('')

/**
 * Where rows meet: each has its words in its middle, so that one edge of a table gives all others. The first is where
 * most rows are as high as their words and the white between rows.
 * @returns as many edges as rows, and one
 */
function edgesOf(rows: readonly RowPlace[], between: number): readonly number[] {
  const [first] = rows
  const edges = [(first?.at ?? 0) - ((first?.height ?? 0) + between) / 2]
  for (const { at } of rows) edges.push(2 * at - (edges.at(-1) ?? 0))
  const shifts = rows
    .map(({ height }, row) => {
      const own = (edges[row + 1] ?? 0) - (edges[row] ?? 0)
      return ((row % 2 === 0 ? 1 : -1) * (own - height - between)) / 2
    })
    .toSorted((one, other) => one - other)
  const shift = shifts[Math.floor(shifts.length / 2)] ?? 0
  return edges.map((edge, at) => edge + (at % 2 === 0 ? shift : -shift))
}

/**
 * Words before the column of the leaves in the rows in whose middle they stand, so that as few rows as can be have
 * none: the levels of indicators.
 * @param leaf column with the most cells
 */
export function withSpansByPlace(
  blocks: readonly RowBlock[],
  rows: readonly RowPlace[],
  leaf: number,
  between: number,
): readonly RowBlock[] {
  const edges = edgesOf(rows, between)
  const size = blocks[0]?.lines[0]?.size ?? 10
  const heads = headsOf(blocks, rows.length)
  const borders = new Set(heads)
  const moved = new Map<RowBlock, RowBlock>()
  for (let column = 0; column < leaf; column += 1) {
    const own = blocks.filter(({ first }) => first === column).toSorted((one, other) => one.top - other.top)
    const free = new Set([
      ...heads,
      ...blocks.flatMap((block) => (block.first < column && column <= block.last ? [block.from] : [])),
    ])
    for (const [block, [from, to]] of cheapest(own, edges, { borders, free, slack: off * size })) {
      moved.set(block, { ...block, from, to })
      borders.add(from).add(to + 1)
    }
  }
  return blocks.map((block) => moved.get(block) ?? block)
}

/** Rows that nothing spans from above: sums, and words without a number above a row with several. */
function headsOf(blocks: readonly RowBlock[], rows: number): ReadonlySet<number> {
  const own = Array.from({ length: rows }, (_, row) =>
    blocks.filter(({ from, to }) => from === row && to === row),
  )
  const numbers = own.map((row) =>
    row.filter((block) => /\d/.test(textOf(block).replaceAll(/20\d\d年?/g, ''))),
  )
  return new Set(
    own.flatMap((row, at) => {
      const isHead = row.length > 2 && numbers[at]?.length === 0 && (numbers[at + 1]?.length ?? 0) > 1
      return isHead || row.some((block) => sum.test(textOf(block))) ? [at] : []
    }),
  )
}

type Given = {
  readonly borders: ReadonlySet<number>
  readonly free: ReadonlySet<number>
  readonly slack: number
}
type State = { readonly cost: number; readonly row: number; readonly isCell: boolean }

/** The rows of each cell of a column, from top to bottom. */
function cheapest(
  own: readonly RowBlock[],
  edges: readonly number[],
  { borders, free, slack }: Given,
): ReadonlyMap<RowBlock, readonly [number, number]> {
  const rows = edges.length - 1
  const best: Map<number, State>[] = edges.map(() => new Map())
  best[0]?.set(0, { cost: 0, row: -1, isCell: false })
  const offer = (row: number, at: number, state: State): void => {
    if (state.cost < (best[row]?.get(at)?.cost ?? Infinity)) best[row]?.set(at, state)
  }
  for (const [row, states] of best.entries())
    for (const [at, { cost }] of states) {
      if (row === rows) continue
      const block = own[at]
      if (!block || block.from > row || block.from !== block.to)
        offer(row + 1, at, { cost: cost + (free.has(row) ? 0 : missing), row, isCell: false })
      if (!block) continue
      let crossed = 0
      for (let to = row; to < Math.min(rows, row + mostRows); to += 1) {
        if (to > row && (borders.has(to) ? (crossed += 1) : crossed) > 1) break
        const isIn = block.from >= row && block.to <= to
        const middle = ((edges[row] ?? 0) + (edges[to + 1] ?? 0)) / 2
        const isOff = Math.abs(middle - (block.top + block.bottom) / 2) > slack
        if ((to > row && (isOff || stays.test(textOf(block)))) || (!isIn && block.from === block.to)) continue
        const placing = to > row ? spanning : isOff ? fitsNowhere : 0
        offer(to + 1, at + 1, { cost: cost + placing + crossing * crossed, row, isCell: true })
      }
    }
  const found = new Map<RowBlock, readonly [number, number]>()
  let [row, at] = [rows, own.length]
  for (let state = best[row]?.get(at); state && state.row >= 0; state = best[row]?.get(at)) {
    const block = own[at - 1]
    if (state.isCell && block) found.set(block, [state.row, row - 1])
    row = state.row
    at -= state.isCell ? 1 : 0
  }
  return found
}
