import {
  goesOn,
  isAmount,
  isNextOf,
  isOpen,
  offPlace,
  type Placed,
  type Range,
  type Rooms,
  type Standing,
  unfilled,
} from './rows.ts'

/** A cell with its lines, its columns and its rows. */
export type Cell = {
  readonly pieces: readonly Placed[]
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
}

/**
 * What it costs that a cell spans rows, behind the column of the leaves and before it, that it ends where one of another
 * column does not, that a row has none before the column of the leaves, that a cell fits nowhere.
 */
const spanning = 0.3
const spanningBefore = 0.02
const crossing = 1
const missing = 0.5
/** What it costs that lines of one cell stand beside several rows, and that a cell begins where one goes on. */
const joining = 0.3
const parting = 1
const fitsNowhere = 1.2

/** Heads of columns and words of sums stand in one row. */
const stays = /^(?:[一二三四]级指标|指标名称|序号|[合总小]计|总分)/

/** A cell has at most so many lines, and spans at most so many rows. */
const mostLines = 24
const mostRows = 40
/** Lines that cost more to be one are not. */
const mostTies = 3

/** The cheapest way to a row and a piece: from where, and with which cell. */
type State = {
  readonly cost: number
  readonly row: number
  readonly piece: number
  readonly cell: { readonly from: number; readonly to: number; readonly end: number } | null
}

/** What is known of a table before its cells are. */
export type Frame = {
  readonly rows: readonly Range[]
  readonly rooms: Rooms
  readonly standing: Standing
  readonly isBeforeLeaves: boolean
  /** Rows that no cell reaches from above, as one of a column before begins there, or a part of the table. */
  readonly borders: ReadonlySet<number>
  /** Rows that a cell of a column behind reaches from above. */
  readonly inner: ReadonlySet<number>
  /** Rows that need no cell: heads, and those in which one of a column before reaches over the column. */
  readonly free: ReadonlySet<number>
}

/**
 * Cells of one column in the rows that they span: each stands in the middle of its rows.
 * @param own pieces of the column from top to bottom
 */
export function cellsOf(
  own: readonly Placed[],
  { rows, rooms, standing, isBeforeLeaves, borders, inner, free }: Frame,
): { readonly cells: readonly Cell[]; readonly cost: number } {
  const rowOf = rowsOfPieces(own, rows)
  // What it costs that a line and the one above it are of one cell; how much they are, line by line.
  const tied = own.map((one, at) => costOfTie(own[at - 1], one, rooms, rowOf[at - 1] !== rowOf[at]))
  const fixed = own.map(({ piece }) => isAmount(piece) || stays.test(piece.text))
  const best: Map<number, State>[] = [...rows, null].map(() => new Map())
  best[0]?.set(0, { cost: 0, row: -1, piece: -1, cell: null })
  const offer = (row: number, piece: number, state: State): void => {
    if (state.cost < (best[row]?.get(piece)?.cost ?? Infinity)) best[row]?.set(piece, state)
  }
  for (const [row, states] of best.entries())
    for (const [piece, { cost }] of states) {
      if ((rowOf[piece] ?? rows.length) > row)
        offer(row + 1, piece, {
          cost: cost + (isBeforeLeaves && !free.has(row) ? missing : 0),
          row,
          piece,
          cell: null,
        })
      let [ties, isFixed] = [0, false]
      for (let end = piece + 1; end <= Math.min(own.length, piece + mostLines); end += 1) {
        ties += end > piece + 1 ? (tied[end - 1] ?? 0) : 0
        if (ties > mostTies) break
        isFixed ||= fixed[end - 1] === true
        const least = Math.max(row, rowOf[end - 1] ?? 0)
        const most = Math.min(rowOf[end] ?? rows.length, rows.length, row + (isFixed ? 1 : mostRows))
        for (let to = least; to < most; to += 1) {
          const placing = costOf(own[piece], own[end - 1], row, to)
          if (placing === Infinity) continue
          const state = { cost: cost + ties + placing + cutBefore(piece), row, piece }
          offer(to + 1, end, { ...state, cell: { from: row, to, end } })
        }
      }
    }
  const cells: Cell[] = []
  let [row, piece] = [rows.length, own.length]
  const cost = best[row]?.get(piece)?.cost ?? Infinity
  for (let state = best[row]?.get(piece); state && state.row >= 0; state = best[row]?.get(piece)) {
    if (state.cell)
      cells.unshift(cellIn(own.slice(state.piece, state.cell.end), state.cell.from, state.cell.to))
    ;[row, piece] = [state.row, state.piece]
  }
  return { cells, cost }

  /** What it costs where a cell stands, from its first line to its last. */
  function costOf(top: Placed | undefined, end: Placed | undefined, from: number, to: number): number {
    const within: Range = [rows[from]?.[0] ?? 0, rows[to]?.[1] ?? 0]
    const isOff = offPlace(top?.piece.at ?? 0, end?.piece.at ?? 0, within, standing) > 0.4
    if (isOff && from < to) return Infinity
    let crossed = (inner.has(from) ? 1 : 0) + (inner.has(to + 1) ? 1 : 0)
    for (let row = from + 1; row <= to; row += 1) crossed += borders.has(row) ? 1 : 0
    const own = from === to ? (isOff ? fitsNowhere : 0) : isBeforeLeaves ? spanningBefore : spanning
    return own + crossing * crossed
  }
  function cutBefore(piece: number): number {
    const [above, begun] = [own[piece - 1], own[piece]]
    return above && begun && (goesOn.test(begun.piece.text) || isOpen(above.piece)) ? parting : 0
  }
}

function costOfTie(above: Placed | undefined, one: Placed, rooms: Rooms, isOverRows: boolean): number {
  if (!above) return 0
  if (one.piece.at - above.piece.at > 1) return Infinity
  const isSure = isOpen(above.piece) || goesOn.test(one.piece.text)
  return (
    (isNextOf(above.piece, one.piece, rooms(above)) ? 0 : unfilled) + (isOverRows && !isSure ? joining : 0)
  )
}

/** The row in which each piece stands. */
function rowsOfPieces(own: readonly Placed[], rows: readonly Range[]): readonly number[] {
  let row = 0
  return own.map(({ piece }) => {
    while (row < rows.length - 1 && piece.at >= (rows[row]?.[1] ?? 0)) row += 1
    return row
  })
}

const cellIn = (pieces: readonly Placed[], from: number, to: number): Cell => ({
  pieces,
  first: pieces[0]?.first ?? 0,
  last: Math.max(...pieces.map(({ last }) => last)),
  from,
  to,
})
