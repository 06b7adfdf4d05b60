import type { Piece } from './built.ts'
import { isBlankLine, type Line } from './lines.ts'

const rule = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/

const isPipeLine = ({ text }: Line): boolean => {
  const bars = text.match(/(?<!\\)\|/g)?.length ?? 0
  return bars >= 2 && (text.trimStart().startsWith('|') || text.trimEnd().endsWith('|') || bars >= 3)
}

/**
 * A Markdown table that begins at this line: its rows and the line after it; null where none begins.
 * One blank line inside does not end it, exports put one between rows.
 */
export function pipeTable(
  lines: readonly Line[],
  from: number,
): { readonly rows: readonly (readonly (readonly Piece[])[])[]; readonly next: number } | null {
  const rows: (readonly (readonly Piece[])[])[] = []
  let at = from
  for (;;) {
    const line = lines[at]
    if (!line) break
    if (isBlankLine(line) && rows.length > 0 && lines[at + 1] && isPipeLine(lines[at + 1]!)) {
      at += 1
      continue
    }
    if (!isPipeLine(line)) break
    if (!rule.test(line.text.trim())) {
      const inner = line.text
        .trim()
        .replace(/^\|/, '')
        .replace(/(?<!\\)\|$/, '')
      rows.push(
        inner.split(/(?<!\\)\|/).map((text) => [
          {
            line: line.number,
            text: text
              .replaceAll(/<br\s*\/?>/gi, '')
              .replaceAll('\\|', '|')
              .replaceAll('**', '')
              .trim(),
          },
        ]),
      )
    }
    at += 1
  }
  return rows.length > 1 ? { rows, next: at } : null
}
