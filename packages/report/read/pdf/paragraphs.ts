import type { FilePlace, Mark, ReadParagraph } from '../../model/reading.ts'
import { joinOf, type Line } from './lines.ts'
import { isWrapped } from './wrapped.ts'

/** A line of running text with the page that it stands on. */
export type PageLine = Line & { readonly page: number }

/** A first line is set in by this many letters at least. */
const setIn = 1.2

/**
 * Lines as paragraphs, over page breaks too: a paragraph begins with a line that is set in, larger or smaller, or
 * stands behind a line that does not reach the margin.
 * @param lines in reading order, tables and page numbers left out; null parts what a table parts
 */
export function paragraphsOf(
  lines: readonly PageLine[],
  margins: { readonly left: number; readonly right: number },
): readonly ReadParagraph[] {
  const paragraphs: PageLine[][] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const before = open?.at(-1)
    if (open && before && goesOn(before, line, margins)) open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map(paragraphOf)
}

function goesOn(
  before: Line,
  line: Line,
  { left, right }: { readonly left: number; readonly right: number },
): boolean {
  if (before.gaps > 1 || line.gaps > 1) return false
  if (Math.abs(before.size - line.size) > 0.15 * before.size) return false
  if (!isWrapped(before, line, right - before.left)) return false
  return line.left - left < setIn * line.size
}

function paragraphOf(lines: readonly PageLine[]): ReadParagraph {
  let text = ''
  const marks: Mark[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before) text += joinOf(before.text, line.text)
    const place: FilePlace = { page: line.page }
    if (before?.page !== line.page) marks.push({ at: text.length, place })
    text += line.text
  }
  return { kind: 'paragraph', text: { text, marks }, outline: null }
}
