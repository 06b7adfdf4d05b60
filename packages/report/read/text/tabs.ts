import type { Piece } from './built.ts'
import { isBlankLine, type Line } from './lines.ts'

/** A tab between words: one at the very beginning indents or begins a cell, it does not separate. */
export const hasInnerTab = ({ text }: Line): boolean =>
  /\t/.test(text.replace(/^\t/, '').replace(/\s+$/, '')) || /\t.*\t/.test(text)

const countTabs = (text: string): number => text.split('\t').length

/**
 * Rows of cells separated by tabs that begin at this line. Blank lines (a page break) do not end the table while
 * rows of the same width, or one cell less or more, follow: an export drops the outer merged cell of a page.
 */
export function tabTable(
  lines: readonly Line[],
  from: number,
): { readonly rows: readonly (readonly (readonly Piece[])[])[]; readonly next: number } | null {
  const first = lines[from]
  if (!first || !hasInnerTab(first)) return null
  const rows: (readonly (readonly Piece[])[])[] = []
  let at = from
  let after = from
  while (at < lines.length) {
    const line = lines[at]!
    if (isBlankLine(line) && !line.text.includes('\t')) {
      at += 1
      continue
    }
    const gap = at > after
    const cells = countTabs(line.text)
    const wide = rows.at(-1)?.length ?? cells
    if (!hasInnerTab(line) || (gap && Math.abs(cells - wide) > 1)) break
    rows.push(line.text.split('\t').map((text) => [{ line: line.number, text: text.trim() }]))
    at += 1
    after = at
  }
  return { rows, next: after }
}
