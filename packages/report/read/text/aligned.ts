import { goesOver, joinTables } from '../pdf/joinTables.ts'
import { looseTables } from '../pdf/loose/looseTables.ts'
import { isCaption, isTitle } from '../pdf/loose/titles.ts'
import type { Page } from '../pdf/page.ts'
import type { PageTable } from '../pdf/tableOf.ts'
import type { ReadTable } from '../../model/reading.ts'
import { blankTable } from './blanks/blankTable.ts'
import { isSetInColumns, stretchesOf } from './blanks/stretches.ts'
import { gapsIn, type Measure, measureOf } from './columns.ts'
import { pitch, printed } from './printed.ts'
import { isBlankLine, type Line } from './lines.ts'

/** Lines, and the tables among them whose cells stand below each other, in reading order. */
export type AlignedPiece =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly table: ReadTable }

type Part = { readonly kind: 'part'; readonly part: PageTable; readonly first: number }
type Single = { readonly kind: 'line'; readonly line: Line; readonly first: number }

/** A text with fewer lines that have a gap has no columns. */
const fewest = 3
const pageNumber = /^[-—–－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[-—–－·\s]*$/
/** A page of more lines is cut at its next blank one: a text without page breaks is no single page. */
const longestPage = 300

/**
 * Tables of a text whose columns are kept apart by blanks, as programs lay out pages: what stands below each other is
 * known by its place in the line. The lines are looked at as if they had been printed.
 * @param lines among which no other table stands
 */
export function alignedPieces(lines: readonly Line[]): readonly AlignedPiece[] {
  if (lines.filter(({ text }) => gapsIn(text).length > 0 && !isCaption(text)).length < fewest)
    return [{ kind: 'lines', lines }]
  const measure = measureOf(lines)
  const pages = pagesOf(lines)
  const isSet = isSetInColumns(lines, measure)
  const pieces = pages.flatMap((page, at) =>
    chunksOf(page).flatMap((chunk) =>
      (isSet ? blanksIn(chunk, at + 1, measure) : [chunk]).flatMap((part) =>
        'cells' in part
          ? [{ kind: 'part' as const, part, first: part.top }]
          : piecesOf(part, at + 1, measure),
      ),
    ),
  )
  const found: AlignedPiece[] = []
  for (let at = 0; at < pieces.length;) {
    let to = at + 1
    while (goesOn(pieces[to - 1], pieces[to])) to += 1
    const run = pieces.slice(at, to)
    const parts = run.flatMap((piece) => (piece.kind === 'part' ? [piece.part] : []))
    if (parts.length > 0) found.push({ kind: 'table', table: joinTables(parts) })
    else
      found.push({
        kind: 'lines',
        lines: run.flatMap((piece) => (piece.kind === 'line' ? [piece.line] : [])),
      })
    at = to
  }
  return found
}

function goesOn(one: Part | Single | undefined, other: Part | Single | undefined): boolean {
  if (!one || !other) return false
  if (one.kind === 'line') return other.kind === 'line'
  return other.kind === 'part' && other.part.page === one.part.page + 1 && goesOver(one.part, other.part)
}

function pagesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const pages: Line[][] = []
  for (const line of lines) {
    const page = pages.at(-1)
    const isFull = page && page.length >= longestPage && isBlankLine(line)
    if (page && page[0]?.page === line.page && !isFull) page.push(line)
    else pages.push([line])
  }
  return pages
}

/** A page in parts between its titles and captions, which belong to no table however near they stand. */
function chunksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const chunks: Line[][] = [[]]
  for (const line of lines)
    if (isTitle(line.text)) chunks.push([line], [])
    else chunks.at(-1)?.push(line)
  return chunks
}

/** Tables whose cells begin where their columns do, and the lines between. */
function blanksIn(
  lines: readonly Line[],
  page: number,
  measure: Measure,
): readonly (PageTable | readonly Line[])[] {
  const found: (PageTable | Line[])[] = []
  for (const stretch of stretchesOf(lines)) {
    const table = stretch.length > 1 ? blankTable(stretch, page, measure) : null
    const open = found.at(-1)
    if (table) found.push(table)
    else if (Array.isArray(open)) open.push(...stretch)
    else found.push([...stretch])
  }
  return found
}

/** Tables and lines of one page; its number parts no table. */
function piecesOf(lines: readonly Line[], number: number, measure: Measure): readonly (Part | Single)[] {
  const words = printed(lines, measure)
  const page: Page = {
    number,
    width: Math.max(0, ...words.map(({ right }) => right)),
    height: (words.at(-1)?.y ?? 0) + pitch,
    words,
    horizontals: [],
    verticals: [],
    boxes: [],
    images: 0,
    imageShare: 0,
    invisibleLetters: 0,
  }
  const { tables, rest } = looseTables(page, words)
  const heights = new Map(words.map(({ line, y }) => [line, y]))
  const free = new Set(rest.map(({ line }) => line))
  const last = lines.findLast((line) => !isBlankLine(line))
  const isNumber = (line: Line): boolean => line === last && pageNumber.test(line.text.trim())
  return [
    ...tables.map((part): Part => ({ kind: 'part', part, first: part.top })),
    ...lines
      .filter((line) => free.has(line.number) && !isNumber(line))
      .map((line): Single => ({ kind: 'line', line, first: heights.get(line.number) ?? 0 })),
  ].toSorted((one, other) => one.first - other.first)
}
