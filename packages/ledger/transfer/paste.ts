import { columnLetter, type SourceSheet } from './source.ts'

/**
 * Reads what Excel and WPS put on the clipboard: cells between tabs, rows between line ends, a cell
 * with line breaks, tabs or quotes of its own in quotes. A quote inside an unquoted cell is a quote.
 */
export function sheetFromPaste(text: string): SourceSheet {
  const rows = splitCells(text.startsWith('\ufeff') ? text.slice(1) : text).map((cells, index) => ({
    number: index + 1,
    cells: new Map(
      cells.flatMap((cell, column) => (isBlank(cell) ? [] : [[columnLetter(column), cell] as const])),
    ),
  }))
  return { name: '粘贴内容', hidden: false, rows: rows.filter(({ cells }) => cells.size > 0) }
}

const isBlank = (cell: string): boolean => /^[\s\u00a0\u200b\ufeff]*$/.test(cell)

function splitCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null
    const end = quoted?.end ?? endOfCell(text, at)
    rows.at(-1)?.push(quoted?.cell ?? text.slice(at, end))
    if (text[end] === '\t') {
      at = end + 1
      continue
    }
    if (end >= text.length) break
    rows.push([])
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
  }
  return rows
}

function endOfCell(text: string, from: number): number {
  let end = from
  while (end < text.length && !'\t\r\n'.includes(text[end] as string)) end += 1
  return end
}

/** A quoted cell ends at a lone quote before a tab, a line end or the end; otherwise the quote was only a character. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } | null {
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return null
    if (text[quote + 1] === '"') {
      at = quote + 2
      continue
    }
    const next = text[quote + 1]
    if (next !== undefined && !'\t\r\n'.includes(next)) return null
    const cell = text
      .slice(from + 1, quote)
      .replaceAll('""', '"')
      .replaceAll('\r\n', '\n')
    return { cell, end: quote + 1 }
  }
}
