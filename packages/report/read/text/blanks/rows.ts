import { isWrapped } from '../../pdf/wrapped.ts'
import type { Piece } from './pieces.ts'

/** A piece with the column in which it begins, and the last one that it reaches. */
export type Placed = { readonly piece: Piece; readonly first: number; readonly last: number }

/** From which line to which, the last one excluded. */
export type Range = readonly [from: number, to: number]

/** Where cells that need fewer lines than their row stand in it: where half a line is over, above or below its middle. */
export type Standing = 'upper middle' | 'lower middle' | 'top'

/** How wide lines are at most that begin in a column, and stay in it or reach into others. */
export type Rooms = (placed: Placed) => number

/** What a further row costs, a line that ends its cell where the next words would have fitted, a row that only goes on. */
const further = 0.6
export const unfilled = 0.8
const lonely = 0.8
/** What it costs that a line of a cell is nothing but an amount, which may be the end of a sentence. */
const unlikely = 0.4
/** What it costs that words of one cell stand over columns in which there is another. */
const overlapping = 1
/** A cell off its place costs as many lines as it is off, and not more than this; one that may span rows costs less. */
const mostOff = 0.6
const mostOffSpanning = 0.2
/** A row has at most so many lines. */
const mostLines = 24

const amount = /^[-+−]?\d[\d,]*(?:\.\d+)?[%％]?$/
const item = /^(?:\d{1,2}[.、．)）]|[（(][\d一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|[①-⑳]|其中)/
/** No cell begins with such a sign. */
export const goesOn = /^(?:[，。、；：）)》”]|[％%].)/
/** What stands over the columns of its parts ends there. */
const isHead = /^其中[：:]?$/
/** A line that ends within brackets goes on. */
export const isOpen = ({ text }: Piece): boolean => text.lastIndexOf('（') > text.lastIndexOf('）')
export const isAmount = ({ text }: Piece): boolean => amount.test(text)

type Cell = { readonly top: number; readonly end: Placed; readonly amounts: number; readonly last: number }
type Lines = readonly (readonly Placed[])[]

/** By how many lines a cell is off the place where it should stand in its rows. */
export function offPlace(top: number, end: number, [from, to]: Range, standing: Standing): number {
  if (standing === 'top') return Math.abs(top - from)
  const away = (top + end - from - to + 1) / 2
  return away === (standing === 'upper middle' ? -0.5 : 0.5) ? 0 : Math.abs(away)
}

/** The fewest rows in which every cell stands where it should, no two amounts stand in one, and lines end full. */
export function rowsOf(
  lines: Lines,
  standing: Standing,
): { readonly rows: readonly Range[]; readonly cost: number } {
  const rooms = roomsOf(lines)
  const leaf = leafOf(lines)
  const best = [{ cost: 0, from: 0 }, ...lines.map(() => ({ cost: Infinity, from: 0 }))]
  for (let from = 0; from < lines.length; from += 1)
    for (const [more, cost] of costsFrom(lines, from, rooms, leaf, standing).entries()) {
      const whole = (best[from]?.cost ?? 0) + cost
      if (whole < (best[from + more + 1]?.cost ?? 0)) best[from + more + 1] = { cost: whole, from }
    }
  const rows: Range[] = []
  for (let to = lines.length; to > 0; to = best[to]?.from ?? 0) rows.unshift([best[to]?.from ?? 0, to])
  return { rows, cost: best.at(-1)?.cost ?? 0 }
}

/** The column that has words in most lines: those before it may hold cells that span rows. */
export function leafOf(lines: Lines): number {
  const counts = Map.groupBy(
    lines.flat().filter(({ first, last }) => first === last),
    ({ first }) => first,
  )
  let [leaf, most] = [0, 0]
  for (const [column, own] of [...counts].toSorted(([one], [other]) => one - other))
    if (own.length > most) [leaf, most] = [column, own.length]
  return leaf
}

export function roomsOf(lines: Lines): Rooms {
  const rooms = new Map<string, number>()
  const keyOf = ({ first, last }: Placed): string => `${first} ${first === last}`
  for (const placed of lines.flat()) {
    const width = placed.piece.right - placed.piece.left
    rooms.set(keyOf(placed), Math.max(rooms.get(keyOf(placed)) ?? 0, width))
  }
  return (placed) => rooms.get(keyOf(placed)) ?? 0
}

/** A letter is two columns of the text wide. */
const sized = ({ text, left, right }: Piece) => ({ text, left: left / 2, right: right / 2, size: 1 })

/** Whether the next line of a column may be of the same cell: the line before it is full, or it begins inside words. */
export const isNextOf = (above: Piece, below: Piece, room: number): boolean =>
  goesOn.test(below.text) ||
  isOpen(above) ||
  /^[（(]/.test(below.text) ||
  (!isHead.test(above.text) &&
    below.right - below.left <= room + 2 &&
    isWrapped(sized(above), sized(below), room / 2))

/** Whether a line can hardly begin a cell, as it stands below a full one. */
function isRest(lines: Lines, at: number, placed: Placed, rooms: Rooms): boolean {
  return isRestOf(
    lines[at - 1]?.find(({ first }) => first === placed.first),
    placed,
    rooms,
  )
}

export function isRestOf(above: Placed | undefined, { piece }: Placed, rooms: Rooms): boolean {
  if (!above || isAmount(above.piece) || item.test(piece.text)) return false
  if (isAmount(piece) && !/[\d,.-]$/.test(above.piece.text)) return false
  if (goesOn.test(piece.text) || isOpen(above.piece)) return true
  return above.piece.right - above.piece.left >= 8 && isNextOf(above.piece, piece, rooms(above))
}

/** Costs of the rows that begin at a line and end behind it, behind the next, and so on as far as they can. */
function costsFrom(
  lines: Lines,
  from: number,
  rooms: Rooms,
  leaf: number,
  standing: Standing,
): readonly number[] {
  const costs: number[] = []
  const cells = new Map<number, Cell>()
  let ends = 0
  const begun = (lines[from] ?? []).map((placed) => ({ placed, isRest: isRest(lines, from, placed, rooms) }))
  const rest = Math.min(leaf, ...begun.flatMap(({ placed, isRest }) => (isRest ? [placed.first] : [])))
  let isNew =
    !begun.some(({ isRest }) => isRest) || begun.some(({ placed, isRest }) => !isRest && placed.first >= rest)
  for (let at = from; at < Math.min(lines.length, from + mostLines); at += 1) {
    for (const placed of lines[at] ?? []) {
      const { piece, first, last } = placed
      const cell = cells.get(first)
      const amounts = (cell?.amounts ?? 0) + (isAmount(piece) ? 1 : 0)
      if (cell && (amounts > 1 || at - cell.end.piece.at > 1)) return costs
      if (cell && !isNextOf(cell.end.piece, piece, rooms(cell.end))) ends += unfilled
      else if (cell && isAmount(piece)) ends += unlikely
      if (!cell && at === from && first >= leaf && goesOn.test(piece.text)) ends += unfilled
      if (!cell && at > from) isNew = true
      cells.set(first, {
        top: cell?.top ?? at,
        end: placed,
        amounts,
        last: Math.max(cell?.last ?? last, last),
      })
    }
    let off = 0
    for (const [column, { top, end }] of cells)
      off += Math.min(
        column < leaf ? mostOffSpanning : mostOff,
        offPlace(top, end.piece.at, [from, at + 1], standing),
      )
    const over = [...cells].filter(([first, { last }]) =>
      [...cells.keys()].some((other) => other > first && other <= last),
    )
    costs.push(further + off + ends + (isNew ? 0 : lonely) + overlapping * over.length)
  }
  return costs
}

const sum = /^(?:[合总]计|总分)/

/**
 * Rows that no cell reaches from above: those that name columns, words alone above a row with numbers, and sums.
 * @returns their numbers
 */
export const headRows = (lines: Lines, rows: readonly Range[]): readonly number[] =>
  rows.flatMap(([from, to], row) => {
    const own = lines.slice(from, to).flat()
    if (own.some(({ piece }) => sum.test(piece.text))) return [row]
    const below = lines.slice(to, rows[row + 1]?.[1] ?? to).flat()
    const columns = new Set(own.map(({ first }) => first))
    const isHead =
      columns.size > 2 &&
      !own.some(({ piece }) => /\d/.test(piece.text.replaceAll(/20\d\d年?/g, ''))) &&
      below.filter(({ first, piece }) => columns.has(first) && /\d/.test(piece.text)).length > 1
    return isHead ? [row] : []
  })
