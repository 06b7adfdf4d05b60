import type { Line as PrintedLine } from '../../pdf/lines.ts'
import { type PageCell, type PageTable, textOf } from '../../pdf/tableOf.ts'
import type { Measure } from '../columns.ts'
import type { Line } from '../lines.ts'
import { piecesOf } from './pieces.ts'
import { gridsOf } from './grid.ts'
import type { Placed, Standing } from './rows.ts'
import type { Cell } from './spans.ts'
import { startsOf } from './starts.ts'

/** A letter of print, of which a column of the text is half. */
const letter = 20
const column = letter / 2
/** Two columns and two rows are a table only by chance. */
const fewest = 5
/** More pieces are an attack. */
const mostPieces = 6_000
const standings: readonly Standing[] = ['upper middle', 'lower middle', 'top']

/**
 * A table of a text every cell of which begins where its column does, as programs print that know columns.
 * @param lines with no blank one among them
 * @returns null where words stand otherwise
 */
export function blankTable(lines: readonly Line[], page: number, measure: Measure): PageTable | null {
  const starts = startsOf(piecesOf(lines, measure))
  if (!starts) return null
  const pieces = piecesOf(lines, measure, new Set(starts))
  if (pieces.flat().length > mostPieces) return null
  const placed = pieces.map((line) => line.map((piece): Placed => ({ piece, ...columnsOf(piece, starts) })))
  const [first, ...others] = standings.flatMap((standing) => gridsOf(placed, starts.length, standing))
  if (!first) return null
  let best = first
  for (const grid of others) if (grid.cost < best.cost) best = grid
  if (best.cost === Infinity || best.rows < 2 || starts.length + best.rows < fewest) return null
  return tableOf(best.cells, starts, best.rows, page)
}

function columnsOf({ left, right }: Placed['piece'], starts: readonly number[]) {
  const first = Math.max(
    0,
    starts.findLastIndex((start) => start <= left),
  )
  return {
    first,
    last: Math.max(
      first,
      starts.findLastIndex((start) => start < right),
    ),
  }
}

function tableOf(cells: readonly Cell[], starts: readonly number[], rows: number, page: number): PageTable {
  const pieces = cells.flatMap((cell) => cell.pieces)
  const edge = (cut: number): number => cut * column
  const rightmost = Math.max(...pieces.map(({ piece }) => piece.right))
  const widths = starts.map((_, first) =>
    Math.max(
      0,
      ...pieces.flatMap((one) =>
        one.first === first && one.last === first ? [one.piece.right - one.piece.left] : [],
      ),
    ),
  )
  return {
    page,
    top: (pieces[0]?.piece.line ?? 0) - 0.5,
    bottom: pieces.at(-1)?.piece.line ?? 0,
    xs: [...starts, rightmost].map(edge),
    rows,
    cells: cells
      .map((cell): PageCell => {
        const lines = cell.pieces.map(({ piece }) => printedLine(piece))
        const own = Math.max(...lines.map(({ left, right }) => right - left))
        const room = cell.first === cell.last ? Math.max(own, edge(widths[cell.first] ?? 0)) : own
        const end = lines.at(-1)
        return {
          row: cell.from,
          column: cell.first,
          rowSpan: cell.to - cell.from + 1,
          columnSpan: cell.last - cell.first + 1,
          text: textOf(lines, room, { page }),
          free: end ? (room - (end.right - end.left)) / letter : Infinity,
        }
      })
      .toSorted((one, other) => one.row - other.row || one.column - other.column),
    known: 'words',
    extents: starts.map((start, first) => [edge(start), edge(start + (widths[first] ?? 0))] as const),
    whites: starts.slice(1).map((start, at) => ({
      from: Math.min(
        edge(start) - 1,
        Math.max(
          edge(start) - 60,
          ...pieces.flatMap(({ piece, last }) => (last === at ? [edge(piece.right)] : [])),
        ),
      ),
      to: edge(start),
    })),
  }
}

const printedLine = ({ text, left, right, at, line }: Placed['piece']): PrintedLine => ({
  text,
  left: left * column,
  right: right * column,
  y: at * letter,
  size: letter,
  gaps: 0,
  line,
})
