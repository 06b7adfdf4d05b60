import { withBlankCells } from './blankCells.ts'
import type { ReadTable, ReadText } from '../../model/reading.ts'
import { sharedColumns } from './loose/stack.ts'
import { firstLetters } from './wrapped.ts'
import { joinOf } from './lines.ts'
import type { PageCell, PageTable } from './tableOf.ts'

/** Lines of two pages are the same within this. */
const same = 6

/**
 * Whether a table at the top of a page is the one at the bottom of the page before: words in the same columns, or lines
 * from the same left to the same right.
 */
export function goesOver(above: PageTable, below: PageTable): boolean {
  if (above.known !== 'words' || below.known !== 'words')
    return [0, -1].every((end) => Math.abs((above.xs.at(end) ?? 0) - (below.xs.at(end) ?? 0)) <= same)
  if (
    above.xs.length === below.xs.length &&
    (heeds(above.extents, below.xs) || heeds(below.extents, above.xs))
  )
    return true
  return isBelow(above, below)
}

/** So many places where columns part are the same by no chance. */
const fewestShared = 4

/** Words overleaf stand over as much of the page, in columns of which some are the same. */
function isBelow(above: PageTable, below: PageTable): boolean {
  const [left, right] = [above, below].map(({ xs }) => [xs[0] ?? 0, xs.at(-1) ?? 0] as const)
  if (!left || !right || above.whites.length === 0 || below.whites.length === 0) return false
  const shared = Math.min(left[1], right[1]) - Math.max(left[0], right[0])
  const [narrow, wide] = [left[1] - left[0], right[1] - right[0]].toSorted((one, other) => one - other)
  // The outer columns of a few rows overleaf may be blank: the others tell.
  const isWithin = shared > 0.98 * (narrow ?? 0) && below.whites.length >= fewestShared
  if (shared < (isWithin ? 0.5 : 0.8) * (wide ?? 0)) return false
  const { cuts } = sharedColumns([above.whites, below.whites])
  return cuts.length === Math.max(above.whites.length, below.whites.length)
}

/** A page break leaves a strip of a row without words where none of its lines fitted. */
function withoutBlankRow(part: PageTable, row: number): PageTable {
  const own = part.cells.filter((cell) => cell.row === row)
  if (part.rows < 2 || own.length === 0 || own.some(({ text }) => text.text !== '')) return part
  const cells = part.cells.flatMap((cell): readonly PageCell[] => {
    const isOver = cell.row <= row && row < cell.row + cell.rowSpan
    const rowSpan = cell.rowSpan - (isOver ? 1 : 0)
    return rowSpan === 0 ? [] : [{ ...cell, rowSpan, row: cell.row > row ? cell.row - 1 : cell.row }]
  })
  return { ...part, rows: part.rows - 1, cells }
}

/** Columns of all parts: rows overleaf may be cut otherwise than those before. */
function withSharedColumns(parts: readonly PageTable[]): readonly PageTable[] {
  const [first] = parts
  if (!first) return parts
  if (parts.every(({ whites }) => whites.length > 0)) return withSharedWhites(parts)
  if (first.known === 'words') return parts
  const xs: number[] = []
  for (const x of parts.flatMap((part) => part.xs).toSorted((one, other) => one - other))
    if (xs.length === 0 || x - (xs.at(-1) ?? 0) > same / 2) xs.push(x)
  const columnAt = (x: number): number => xs.findLastIndex((one) => one <= x + same / 2)
  return parts.map((part) => ({
    ...part,
    xs,
    cells: part.cells.map((cell) => {
      const column = columnAt(part.xs[cell.column] ?? 0)
      const end = columnAt(part.xs[cell.column + cell.columnSpan] ?? 0)
      return { ...cell, column, columnSpan: Math.max(1, end - column) }
    }),
  }))
}

function withSharedWhites(parts: readonly PageTable[]): readonly PageTable[] {
  const { cuts, numbers } = sharedColumns(parts.map(({ whites }) => whites))
  return parts.map((part, at) => {
    const own = numbers[at] ?? []
    // Words overleaf may begin behind the first column, and end before the last.
    const first = cuts.filter((x) => x <= (part.xs[0] ?? 0) && x < (cuts[own[0] ?? 0] ?? 0)).length
    return {
      ...part,
      xs: [part.xs[0] ?? 0, ...cuts, part.xs.at(-1) ?? 0],
      cells: part.cells.map((cell) => {
        const column = cell.column === 0 ? first : (own[cell.column - 1] ?? 0) + 1
        const end = own[cell.column + cell.columnSpan - 1] ?? cuts.length
        return { ...cell, column, columnSpan: Math.max(1, end - column + 1) }
      }),
    }
  })
}

/** Whether words stand between the places where the columns of the other page part. */
const heeds = (extents: PageTable['extents'], xs: readonly number[]): boolean =>
  extents.every(
    ([left, right], column) =>
      (column === 0 || left > (xs[column] ?? 0) - same) &&
      (column === extents.length - 1 || right < (xs[column + 1] ?? 0) + same),
  )

/** The parts of one table on following pages as one grid; a head that is repeated overleaf is said once. */
export function joinTables(pages: readonly PageTable[]): ReadTable {
  const whole = pages.map((page, at) => {
    const above = at > 0 ? withoutBlankRow(page, 0) : page
    return at < pages.length - 1 ? withoutBlankRow(above, above.rows - 1) : above
  })
  const parts = withSharedColumns(whole)
  const cells: PageCell[] = []
  let rows = 0
  for (const [at, part] of parts.entries()) {
    const skipped = at === 0 ? 0 : repeatedRows(parts[0] ?? part, part)
    const own = part.cells.filter(({ row }) => row >= skipped)
    const first = own.filter(({ row }) => row === skipped)
    // A row that the page break cut shows overleaf only the words that did not fit.
    const isCut = at > 0 && goOn(first, cells, rows)
    const lifted = skipped + (isCut ? 1 : 0)
    let leading = at > 0
    for (const cell of own) {
      const moved = { ...cell, row: cell.row - lifted + rows }
      leading &&= cell.row === skipped && cell.text.text === ''
      const above = (isCut && cell.row === skipped) || leading ? reaching(cells, moved, isCut ? 1 : 0) : -1
      const grown = cells[above]
      // What spans the page break is drawn again overleaf, without its words: the first blank cells of the row.
      if (grown)
        cells[above] = {
          ...grown,
          rowSpan: grown.rowSpan + moved.rowSpan - (isCut ? 1 : 0),
          text: joinedText(grown.text, moved.text),
        }
      else if (!isCut || cell.row !== skipped) cells.push(moved)
    }
    rows += part.rows - lifted
  }
  const columns = (parts[0]?.xs.length ?? 1) - 1
  const known = parts.some((part) => part.known === 'words') ? 'words' : 'lines'
  const own = cells
    .toSorted((one, other) => one.row - other.row || one.column - other.column)
    .map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text }))
  const all = known === 'words' ? withBlankCells(own, rows, columns) : own
  return { kind: 'table', rows, columns, cells: all, known }
}

/** Words of a cell, and those of it that stand overleaf. */
function joinedText(one: ReadText, more: ReadText): ReadText {
  if (more.text === '') return one
  const text = one.text + joinOf(one.text, more.text)
  const marks = more.marks.map(({ at, place }) => ({ at: at + text.length, place }))
  return { text: text + more.text, marks: [...one.marks, ...marks] }
}

/** Words cut off at a page break are few. */
const longestTail = 12
/** A label or an item is no end of other words, nor is an amount. */
const begins =
  /...指标$|...[:：]$|^(?:其中|合计|小计|总计)|^(?:\d{1,2}[.、．]|[（(][\d一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)/
const amount = /^[\d.,]+%?$/

/**
 * Whether the first row overleaf only ends words of the row above: what its cells say stands below cells whose last
 * line was full and ended no sentence. Where the first column says something, or many do, all of it must be short.
 */
function goOn(row: readonly PageCell[], above: readonly PageCell[], rows: number): boolean {
  const said = row.filter(({ text }) => text.text !== '')
  const last = above.filter((cell) => cell.row + cell.rowSpan === rows)
  const filled = last.filter(({ text }) => text.text !== '').length
  const ends = said.filter(({ column, columnSpan, text }) => {
    const one = last.find((cell) => cell.column === column && cell.columnSpan === columnSpan)
    if (one === undefined || one.text.text === '' || /[。；]$/.test(one.text.text)) return false
    return (
      one.free < firstLetters(text.text) + 1 &&
      !begins.test(text.text) &&
      !(said.length > 1 && amount.test(text.text))
    )
  })
  if (said.length === 0 || ends.length < said.length * 0.8) return false
  const isFew = said.length <= 2 && said.length < filled && said.every(({ column }) => column > 0)
  return isFew || said.every(({ text }) => text.text.length <= longestTail)
}

/**
 * Index of the cell that ends right above another, in its columns; −1 where there is none.
 * @param lifted how many rows the other was moved up already
 */
const reaching = (cells: readonly PageCell[], below: PageCell, lifted: number): number =>
  cells.findIndex(
    ({ row, rowSpan, column, columnSpan, text }) =>
      row + rowSpan === below.row + lifted &&
      column === below.column &&
      columnSpan === below.columnSpan &&
      text.text !== '',
  )

/** Rows at the head of a part that say the same as the head of the table. */
function repeatedRows(first: PageTable, part: PageTable): number {
  const words = (table: PageTable, row: number): string =>
    table.cells.flatMap((cell) => (cell.row === row ? [`${cell.column}:${cell.text.text}`] : [])).join('|')
  let row = 0
  while (
    row < Math.min(first.rows, part.rows) &&
    /\p{L}/u.test(words(part, row)) &&
    words(first, row) === words(part, row)
  )
    row += 1
  return row
}
