import type { Piece } from './built.ts'
import { hasInnerTab } from './tabs.ts'
import { isBlankLine, type Line } from './lines.ts'

const beginsCell = (line: Line | undefined): boolean =>
  line !== undefined && line.text.startsWith('\t') && !hasInnerTab(line)

/** The next line that says something, or is a blank cell (a tab alone). */
const nextSaying = (lines: readonly Line[], from: number): number => {
  let at = from
  while (at < lines.length && isBlankLine(lines[at]!) && !beginsCell(lines[at])) at += 1
  return at
}

const heading = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|表\s*\d|附[件表])/

/** Whether words behind an empty line are no further paragraph of a cell: a heading, or what follows a number. */
const isAnew = ({ text }: Line, cell: readonly Piece[] | undefined): boolean =>
  heading.test(text) || !/[^\d.,%％\s—-]/.test((cell ?? []).map((piece) => piece.text).join(''))

/**
 * Rows with one cell per line, each begun by a tab. An empty line before a further cell ends the row; lines without
 * a tab belong to the cell above, also after an empty line where that is no number. Lines without tabs that go on for longer than a
 * cell would (a heading of their own) end the table only where no cell follows them.
 */
export function cellPerLineTable(
  lines: readonly Line[],
  from: number,
): { readonly rows: readonly (readonly (readonly Piece[])[])[]; readonly next: number } | null {
  if (!beginsCell(lines[from]) || !beginsCell(lines[nextSaying(lines, from + 1)])) return null
  const rows: Piece[][][] = [[]]
  let at = from
  while (at < lines.length) {
    const line = lines[at]!
    if (beginsCell(line)) {
      rows.at(-1)!.push([{ line: line.number, text: line.text.trim() }])
    } else if (isBlankLine(line)) {
      const next = nextSaying(lines, at)
      if (next >= lines.length) break
      if (beginsCell(lines[next]) && rows.at(-1)!.length > 0) rows.push([])
      at = next
      continue
    } else {
      const cell = rows.at(-1)!.at(-1)
      if (hasInnerTab(line) || (isBlankLine(lines[at - 1]!) && isAnew(line, cell))) break
      // Words that follow a short cell of a head row are that cell cut; otherwise they are its next paragraph.
      if (!cell) break
      const long = cell.some(({ text }) => text.length > 12) || line.text.trim().length > 12
      cell.push({ line: line.number, text: line.text.trim(), glue: long ? '\n' : '' })
    }
    at += 1
  }
  return { rows: rows.filter((row) => row.length > 0), next: at }
}
