import type { ReadBlock, Reading } from '../../model/reading.ts'
import { type AlignedPiece, alignedPieces } from './aligned.ts'
import { inFile, tableOf } from './built.ts'
import { cellPerLineTable } from './cellPerLine.ts'
import { cutsOf } from './cuts.ts'
import { linesOf, type Line } from './lines.ts'
import { pageMarksIn } from './pageMarks.ts'
import { type PageOfLines, pageWidth, paragraphsOf } from './paragraphs.ts'
import { pipeTable } from './pipes.ts'
import { tabTable } from './tabs.ts'

/**
 * A plain text as a Reading: Markdown and tab-separated tables as grids, one cell per line as a grid, and the rest
 * as paragraphs. Tables whose cells left no separator stay lines: their forms are known by their words.
 */
export function readText(text: string): Reading {
  const lines = linesOf(text)
  const pieces: Piece[] = []
  let loose: Line[] = []
  const flush = (): void => {
    pieces.push(...alignedPieces(loose))
    loose = []
  }
  for (let at = 0; at < lines.length;) {
    const found = pipeTable(lines, at) ?? tabTable(lines, at) ?? cellPerLineTable(lines, at)
    if (found && found.rows.length > 0) {
      flush()
      pieces.push({ kind: 'rows', rows: found.rows })
      at = found.next
    } else {
      loose.push(lines[at]!)
      at += 1
    }
  }
  flush()
  return { kind: 'text', blocks: blocksOf(pieces), remarks: [], pages: null, lines: lines.length }
}

type Piece = AlignedPiece | { readonly kind: 'rows'; readonly rows: Rows }
type Rows = Parameters<typeof tableOf>[0]

/** Tables are counted through the file, and how wide its lines are is asked of those outside tables. */
function blocksOf(pieces: readonly Piece[]): readonly ReadBlock[] {
  const loose = pieces.flatMap((piece) => (piece.kind === 'lines' ? piece.lines : []))
  const isPrinted = pieces.some(({ kind }) => kind === 'table') || loose.some(({ page }) => page > 0)
  const marks = pageMarksIn(loose)
  const page: PageOfLines = { width: pageWidth(loose, isPrinted), cuts: cutsOf(loose, marks), marks }
  let tables = 0
  return pieces.flatMap((piece): readonly ReadBlock[] => {
    if (piece.kind === 'lines') return paragraphsOf(piece.lines, page)
    tables += 1
    return [piece.kind === 'rows' ? tableOf(piece.rows, tables) : inFile(piece.table, tables)]
  })
}
