import { isLevel1, isLevel2 } from '../words/levels.ts'
import { textOf, type Chunk } from './chunks.ts'

/** What may stand in a column, and what it costs that a row has nothing there. */
export type Column = { readonly unlike: (text: string) => number; readonly blank: number }

/** A row with the words of each column, none where it is blank. */
export type CellRow = {
  readonly cells: readonly (readonly Chunk[])[]
  readonly cost: number
  /** No other way of putting its words under the columns is as good. */
  readonly isCertain: boolean
}

/** Words of one line, or of one piece of a line, that no border goes through. */
type Piece = { readonly chunks: readonly Chunk[]; readonly begin: number; readonly inner: number }

const within = 3
const unit = /^(?:\p{Script=Han}{1,3}|月\p{Script=Han}{1,3}|万\p{Script=Han}{2,3})$/u
const joinedBorder = 2.5
const longestCell = 40
const longestRow = 90

/** A blank that is set between words and numbers, or behind a sign, and seldom parts cells. */
const isTypographic = (before: string, after: string): boolean =>
  (/\p{Script=Han}$/u.test(before) && /^\d/.test(after)) ||
  (/[\d%％]$/.test(before) && /^\p{Script=Han}/u.test(after))

/** What it costs that a cell begins with these words, and that it goes on with them. */
function piece(chunk: Chunk, before: Chunk | undefined): Piece {
  const chunks = [chunk]
  if (!before) return { chunks, begin: 0, inner: Infinity }
  if (chunk.gap === 'space') {
    if (/[≥≤＞＜><=＝]$/.test(before.text)) return { chunks, begin: within, inner: 0 }
    // 3.6 公里, 11 月底前: a short word behind a number is its unit.
    if (/\d$/.test(before.text) && unit.test(chunk.text)) return { chunks, begin: 1.2, inner: 0 }
    return { chunks, begin: 0, inner: isTypographic(before.text, chunk.text) ? 0.4 : within }
  }
  // A level that fills its line, or stands alone behind a full one, is a cell of its own: but for 指标 it does not go on.
  const isLevel = [before.text, chunk.text].some((text) => isLevel1(text) || isLevel2(text))
  if (chunk.joins && isLevel && !/^度?指?标/.test(chunk.text)) return { chunks, begin: 0, inner: 1 }
  if (chunk.joins) return { chunks, begin: joinedBorder, inner: 0 }
  // Paragraphs of a cell end as sentences do.
  return { chunks, begin: 0, inner: /[。；;：:]$/.test(before.text) ? 0.5 : 2 }
}

/** Chunks as pieces: the line of a cell that was cut is one. */
function piecesOf(chunks: readonly Chunk[]): readonly Piece[] {
  const pieces: (Piece & { chunks: Chunk[] })[] = []
  for (const [at, chunk] of chunks.entries()) {
    const last = pieces.at(-1)
    if (last && chunk.isCut && chunk.gap === 'space') last.chunks.push(chunk)
    else pieces.push({ ...piece(chunk, chunks[at - 1]), chunks: [chunk] })
  }
  return pieces
}

const beginsRow = ({ chunks }: Piece): boolean => chunks[0]!.gap !== 'space'

type Way = { readonly cost: number; readonly from: number; readonly ways: number }

const tiny = 1e-9

/** The cheaper of two ways; as good ones are counted. */
const better = (one: Way | undefined, other: Way): Way => {
  if (!one || other.cost < one.cost - tiny) return other
  return other.cost < one.cost + tiny ? { ...one, ways: one.ways + other.ways } : one
}

type Open = { readonly row: CellRow; readonly to: number }

/** Every row that could begin at a piece, by where it ends. */
function rowsFrom(
  pieces: readonly Piece[],
  from: number,
  columns: readonly Column[],
  costOf: (from: number, to: number, column: number) => number,
  most: number,
): readonly Open[] {
  const ends = Math.min(pieces.length, from + longestRow)
  // ways[c][n]: the first n pieces under the first c columns.
  const ways: (Way | undefined)[][] = [[{ cost: 0, from: 0, ways: 1 }]]
  for (const [c, { blank }] of columns.entries()) {
    const above = ways[c]!
    const own: (Way | undefined)[] = []
    for (const [n, way] of above.entries()) {
      if (!way || way.cost > most) continue
      own[n] = better(own[n], { cost: way.cost + blank, from: n, ways: way.ways })
      const start = from + n
      let cost = way.cost + (n === 0 ? 0 : (pieces[start]?.begin ?? 0))
      for (let to = start + 1; to <= Math.min(ends, start + longestCell); to += 1) {
        if (to > start + 1) cost += pieces[to - 1]!.inner
        if (cost > most) break
        const sum = cost + costOf(start, to, c)
        if (sum <= most) own[to - from] = better(own[to - from], { cost: sum, from: n, ways: way.ways })
      }
    }
    ways.push(own)
  }
  const found: Open[] = []
  for (const [n, last] of ways.at(-1)!.entries()) {
    const next = pieces[from + n]
    if (!last || n === 0 || last.cost > most || (next && !beginsRow(next))) continue
    const cells: (readonly Chunk[])[] = []
    let at = n
    for (let c = columns.length; c > 0; c -= 1) {
      const start = ways[c]![at]!.from
      cells.unshift(pieces.slice(from + start, from + at).flatMap(({ chunks }) => chunks))
      at = start
    }
    found.push({ row: { cells, cost: last.cost, isCertain: last.ways === 1 }, to: from + n })
  }
  return found
}

/**
 * Rows of a table whose cells left no separators: every way of cutting its words into rows and cells is tried, and the one
 * with the least contradictions wins. A row begins with a line, and what is in one line of a cut cell stays together.
 * @param most what a row may cost; words that fit in no such row end the table
 * @returns the rows, and how many chunks they are
 */
export function cellRows(
  chunks: readonly Chunk[],
  columns: readonly Column[],
  most: number,
): { readonly rows: readonly CellRow[]; readonly chunks: number } {
  const pieces = piecesOf(chunks)
  const known = new Map<number, number>()
  const costOf = (from: number, to: number, column: number): number => {
    const key = (from * longestRow + (to - from)) * 64 + column
    const cost =
      known.get(key) ?? columns[column]!.unlike(textOf(pieces.slice(from, to).flatMap((each) => each.chunks)))
    known.set(key, cost)
    return cost
  }
  const best: ({ readonly cost: number; readonly from: number; readonly row: CellRow } | undefined)[] = []
  const sums: (number | undefined)[] = [0]
  for (const [from, each] of pieces.entries()) {
    const sum = sums[from]
    if (sum === undefined || !beginsRow(each)) continue
    const begin = each.begin
    for (const { row, to } of rowsFrom(pieces, from, columns, costOf, most - begin)) {
      const cost = sum + begin + row.cost
      if ((sums[to] ?? Infinity) <= cost) continue
      sums[to] = cost
      best[to] = { cost, from, row }
    }
  }
  const rows: CellRow[] = []
  const end = best.length - 1
  for (let at = end; at > 0 && best[at];) {
    rows.unshift(best[at]!.row)
    at = best[at]!.from
  }
  return {
    rows,
    chunks: pieces.slice(0, Math.max(0, end)).reduce((sum, each) => sum + each.chunks.length, 0),
  }
}
