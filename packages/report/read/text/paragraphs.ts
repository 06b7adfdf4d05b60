import { paragraphOf, type Piece } from './built.ts'
import type { ReadParagraph } from '../../model/reading.ts'
import { isBlankLine, widthOf, type Line } from './lines.ts'

const heading = /^(#{1,6})\s+(.*)$/
const begins =
  /^(?:#{1,6}\s|第?[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、．]|\d{1,2}\.(?!\d)|[①-⑳]|[-*·●■]\s)/
const ends = /[。！？；：!?;:…]["”’）)】]?$/
/** A line that ends inside a word, number or clause cannot be a paragraph's last. */
const open = /[，、,（(“‘〈《\d.．\-—＋+÷×/＝=]$/

/** A first line is indented by two characters, which are gone; a number or a word is not cut, and shortens a line. */
const firstLineIndent = 4
const slack = 7
/** Programs that lay out pages count letters that were printed narrower or wider as if they were alike. */
const raggedSlack = 14

/** How wide full lines are, and how much less they may be. */
export type Width = { readonly typical: number; readonly slack: number }

/**
 * Width of the page where lines were broken as on the page; null where a line is a paragraph. Broken text has many
 * lines that end within a character or two of the widest and none far beyond them.
 */
export function pageWidth(lines: readonly Line[], isPrinted = false): Width | null {
  const widths = lines
    .filter((line) => !isBlankLine(line) && !line.text.includes('\t') && !line.text.includes('|'))
    .map(({ text }) => widthOf(text.trim()))
    .filter((width) => width >= 30)
    .sort((a, b) => a - b)
  const widest = widths.at(-1) ?? 0
  if (widths.length < 4 || widest > 140) return null
  const typical = widths[Math.floor(widths.length * 0.9)] ?? widest
  const loose = isPrinted ? raggedSlack : slack
  const full = widths.filter((width) => width >= typical - loose + 1).length
  return full >= widths.length * (isPrinted ? 0.3 : 0.4) ? { typical, slack: loose } : null
}

const between = (before: string, after: string): string =>
  /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : ''

/** Several words or numbers with no clause around them: a row of a table whose cells left no separator. */
const isRow = (text: string): boolean =>
  (!/[，。；！？]/.test(text) && /(?:^|\s)-?\d[\d.,%]*\s+-?\d[\d.,%]*$/.test(text)) ||
  (!/[，。；！？、]/.test(text) && text.split(/\s+/).length >= 4)

const goesOn = (before: string, after: string, gap: number, width: Width | null, first: boolean): boolean => {
  if (isRow(before) || isRow(after)) return false
  if (begins.test(after) && !open.test(before)) return false
  if (heading.test(before) || heading.test(after) || ends.test(before)) return false
  if (width !== null)
    return widthOf(before) >= width.typical - (first ? firstLineIndent : 0) - width.slack && gap <= 6
  // A page break in a file of unbroken lines: a long line without an end, blank lines, and then its rest.
  return gap >= 3 && widthOf(before) > 60 && !begins.test(after)
}

/** Lines outside tables as paragraphs; what a page or its width has cut is joined again. */
export function paragraphsOf(lines: readonly Line[], width: Width | null): readonly ReadParagraph[] {
  const paragraphs: { readonly pieces: Piece[]; readonly outline: number | null }[] = []
  let last: Line | null = null
  for (const line of lines) {
    if (isBlankLine(line)) continue
    const text = line.text.trim()
    const current = paragraphs.at(-1)
    if (
      current &&
      last &&
      goesOn(last.text.trim(), text, line.number - last.number, width, current.pieces.length === 1)
    ) {
      current.pieces.push({ line: line.number, text, glue: between(last.text.trim(), text) })
    } else {
      const [, marks, words] = heading.exec(text) ?? []
      paragraphs.push({
        pieces: [{ line: line.number, text: words ?? text }],
        outline: marks?.length ?? null,
      })
    }
    last = line
  }
  return paragraphs.map(({ pieces, outline }) => paragraphOf(pieces, outline))
}
