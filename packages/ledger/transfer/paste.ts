import { rowCells } from './rowCells.ts'
import { columnLetter, type SourceSheet } from './source.ts'

/** What a pasted block is called where a file has the name of its sheet. */
const pastedSheet = '粘贴内容'

/**
 * Reads what Excel and WPS put on the clipboard: cells between tabs, rows between line ends, a cell
 * with line breaks, tabs or quotes of its own in quotes. A quote inside an unquoted cell is a quote.
 */
export const sheetFromPaste = (text: string): SourceSheet => sheetFromText(text, pastedSheet)

/**
 * Reads a table written as text, CSV among them, by the same rules: the cells stand between tabs where
 * there is one, else between the commas or semicolons of the first line.
 * @param name what the sheet is called
 * @param mostRows reading stops behind this row; one row more shows that there is more
 */
export function sheetFromText(text: string, name: string, mostRows = Infinity): SourceSheet {
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text
  const cellsOf = rowCells()
  const rows = splitCells(whole, separatorOf(whole) ?? '\t', mostRows).map((cells, index) => ({
    number: index + 1,
    cells: cellsOf(
      cells.flatMap((cell, column) => (isBlank(cell) ? [] : [[columnLetter(column), asText(cell)] as const])),
    ),
  }))
  return { name, hidden: false, rows: rows.filter(({ cells }) => cells.size > 0) }
}

/** Lines that are looked at for what stands between cells; titles above the table are among them. */
const firstLines = 12

/** What stands between the cells of a text, by its first line or by most of those below a title; undefined for words. */
export function separatorOf(text: string): '\t' | ',' | ';' | undefined {
  if (text.includes('\t')) return '\t'
  const lines = text
    .trimStart()
    .split(/\r?\n|\r/, firstLines)
    .filter((line) => line.trim() !== '')
  const [first = ''] = lines
  if (first.includes(',')) return ','
  if (first.includes(';')) return ';'
  // A title of one cell stands above the table.
  const most = (separator: string): boolean =>
    lines.filter((line) => line.split(separator).length > 2).length * 2 >= Math.max(1, lines.length)
  if (most(',')) return ','
  return most(';') ? ';' : undefined
}

/** Exporting systems write ="0012" so that Excel keeps the zeros. */
const asText = (cell: string): string => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell

const isBlank = (cell: string): boolean => /^[\s\u00a0\u200b\ufeff]*$/.test(cell)

function splitCells(text: string, separator: string, mostRows: number): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, separator) : null
    const end = quoted?.end ?? endOfCell(text, at, separator)
    rows.at(-1)?.push(quoted?.cell ?? text.slice(at, end))
    if (text[end] === separator) {
      at = end + 1
      continue
    }
    if (end >= text.length || rows.length > mostRows) break
    rows.push([])
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
  }
  return rows
}

function endOfCell(text: string, from: number, separator: string): number {
  let end = from
  while (end < text.length && !isEnd(text[end] as string, separator)) end += 1
  return end
}

const isEnd = (character: string, separator: string): boolean =>
  character === separator || character === '\r' || character === '\n'

/** A quoted cell ends at a lone quote before a separator, a line end or the end; otherwise the quote was only a character. */
function quotedCell(
  text: string,
  from: number,
  separator: string,
): { readonly cell: string; readonly end: number } | null {
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return null
    if (text[quote + 1] === '"') {
      at = quote + 2
      continue
    }
    const next = text[quote + 1]
    if (next !== undefined && !isEnd(next, separator)) return null
    const cell = text
      .slice(from + 1, quote)
      .replaceAll('""', '"')
      .replaceAll('\r\n', '\n')
    return { cell, end: quote + 1 }
  }
}
