import type { ReadBlock, Reading } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { apartFromNotes, withNotes } from './footnotes.ts'
import { goesOver, joinTables } from './joinTables.ts'
import { linesOf } from './lines.ts'
import { openPdf } from './openPdf.ts'
import { marginsOf } from './margins.ts'
import { looseTables } from './loose/looseTables.ts'
import { openRegion } from './loose/openRegion.ts'
import { betweenTitles } from './loose/titles.ts'
import type { Page, Word } from './page.ts'
import { type PageLine, paragraphsOf } from './paragraphs.ts'
import { placed } from './placed.ts'
import { readPage } from './readPage.ts'
import { remarksOf } from './remarks.ts'
import { runningHeads } from './runningHeads.ts'
import { splitRegion } from './splitRegion.ts'
import { type PageTable, tableOf } from './tableOf.ts'
import { tableRegions } from './tableRegions.ts'

/**
 * Reads a PDF file with text: paragraphs joined over lines and pages, ruled tables with their merges, also over page
 * breaks, and tables that only the places of their words show. Page numbers and running heads are left out.
 * @throws ReadError where the file is damaged or locked, too long, or holds only images
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const pdf = await openPdf(bytes)
  const { OPS } = await import('unpdf/pdfjs')
  const pages: Page[] = []
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      pages.push(await readPage(page, OPS))
      page.cleanup()
    }
  } catch (error) {
    throw new ReadError('BROKEN', `PDF 第 ${pages.length + 1} 页已损坏，没有读取。请重新取得文件后再试。`, {
      cause: error,
    })
  } finally {
    await pdf.loadingTask.destroy()
  }
  const remarks = remarksOf(pages)
  return { kind: 'pdf', blocks: placed(blocksOf(pages)), remarks, pages: pages.length, lines: null }
}

type Piece =
  | { readonly kind: 'line'; readonly line: PageLine }
  | { readonly kind: 'table'; readonly table: PageTable }

/** Lines and tables of all pages in reading order, then paragraphs between tables, and tables over page breaks as one. */
export function blocksOf(all: readonly Page[]): readonly ReadBlock[] {
  const apart = all.map((page) => ({ page, ...apartFromNotes(page) }))
  const pages = apart.map(({ page, words }) => ({ ...page, words }))
  const perPage = pages.map(piecesOf)
  const lines = perPage.flatMap((pieces) =>
    pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.line] : [])),
  )
  const heights = new Map(pages.map(({ number, height }) => [number, height]))
  const isHead = runningHeads(lines, (page) => heights.get(page) ?? 0)
  const pieces = perPage.flat().filter((piece) => piece.kind === 'table' || !isHead(piece.line))
  const margins = marginsOf(
    lines.filter((line) => !isHead(line)),
    pages,
  )
  const blocks: ReadBlock[] = []
  for (let at = 0; at < pieces.length;) {
    const run = runFrom(pieces, at)
    if (run[0]?.kind === 'table')
      blocks.push(joinTables(run.flatMap((piece) => (piece.kind === 'table' ? [piece.table] : []))))
    else
      blocks.push(
        ...paragraphsOf(
          run.flatMap((piece) => (piece.kind === 'line' ? [piece.line] : [])),
          margins,
        ),
      )
    at += run.length
  }
  return withNotes(
    blocks,
    apart.flatMap(({ notes }) => notes),
  )
}

/** Lines up to the next table, or a table with what of it stands overleaf. */
function runFrom(pieces: readonly Piece[], from: number): readonly Piece[] {
  let to = from + 1
  for (let next = pieces[to]; next; next = pieces[to]) {
    const last = pieces[to - 1]
    const isOne =
      next.kind === 'table'
        ? last?.kind === 'table' &&
          next.table.page === last.table.page + 1 &&
          goesOver(last.table, next.table)
        : last?.kind === 'line'
    if (!isOne) break
    to += 1
  }
  return pieces.slice(from, to)
}

function piecesOf(page: Page): readonly Piece[] {
  const ruled = tableRegions(page)
    .flatMap(splitRegion)
    .map((region) => openRegion(page, region) ?? tableOf(page, region, page.words))
  const outside = page.words.filter((word) => !ruled.some((table) => holds(table, word)))
  const free = outsideOf(page, ruled)
  const parts = betweenTitles(outside).map((words) => looseTables(free, words))
  const [tables, rest] = [parts.flatMap(({ tables }) => tables), parts.flatMap(({ rest }) => rest)]
  return [
    ...linesOf(rest).map((line): Piece => ({ kind: 'line', line: { ...line, page: page.number } })),
    ...[...ruled, ...tables].map((table): Piece => ({ kind: 'table', table })),
  ].toSorted((one, other) => topOf(one) - topOf(other))
}

function holds({ xs, top, bottom }: PageTable, { left, right, y, size }: Word): boolean {
  const [x, middle] = [(left + right) / 2, y - size / 3]
  return x >= (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && middle >= top && middle < bottom
}

/** A page without what is drawn in its ruled tables. */
function outsideOf(page: Page, ruled: readonly PageTable[]): Page {
  const isFree = (from: number, to: number): boolean =>
    !ruled.some(({ top, bottom }) => from >= top - 4 && to <= bottom + 4)
  return {
    ...page,
    horizontals: page.horizontals.filter(({ at }) => isFree(at, at)),
    boxes: page.boxes.filter(({ top, bottom }) => isFree(top, bottom)),
  }
}

const topOf = (piece: Piece): number => (piece.kind === 'line' ? piece.line.y : piece.table.top)
