import type { FilePlace, Mark, ReadParagraph } from '../../model/reading.ts'
import { joinOf, type Line } from './lines.ts'
import type { Margins } from './margins.ts'
import { isWrapped } from './wrapped.ts'

/** A line of running text with the page that it stands on. */
export type PageLine = Line & { readonly page: number }

/** Paragraphs stand this much further apart than lines do. */
const apart = 1.15
/** A new item begins the line. */
const item = /^(?:\d{1,2}[.、．]|[（(][\d一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|[①-⑳])/
/** Items within a paragraph: 1.甲。2.乙。 */
const inlineItem = /[。；：]\s*(?:\d{1,2}[.、．]|[（(][\d一二三四五六七八九十]+[)）])/
/** A first line is set in by this many letters at least. */
const setIn = 1.2

/**
 * Lines as paragraphs, over page breaks too: a paragraph begins with a line that is set in, larger or smaller, or
 * stands behind a line that does not reach the margin.
 * @param lines in reading order, tables and page numbers left out; null parts what a table parts
 */
export function paragraphsOf(
  lines: readonly PageLine[],
  marginsOf: (page: number) => Margins,
): readonly ReadParagraph[] {
  const paragraphs: PageLine[][] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const before = open?.at(-1)
    if (open && before && goesOn(open, line, marginsOf(before.page), marginsOf(line.page))) open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map(paragraphOf)
}

function goesOn(open: readonly PageLine[], line: PageLine, above: Margins, own: Margins): boolean {
  const before = open.at(-1)
  if (!before || before.gaps > 1 || line.gaps > 1) return false
  if (Math.abs(before.size - line.size) > 0.15 * before.size) return false
  const isSamePage = before.page === line.page
  if (isSamePage && own.pitch > 0 && line.y - before.y > apart * own.pitch * line.size + 1) return false
  const isTitle = isCentred(before, above) && isCentred(line, own)
  const room = above.right - (isTitle ? above.left : before.left)
  if (!isWrapped(before, line, room)) return false
  if (/[。；]$/.test(before.text)) {
    if (item.test(line.text) && !open.some(({ text }) => inlineItem.test(text))) return false
    // Where no first line is set in, a sentence that ends short of the margin ends its paragraph.
    if (!above.hasIndents && room - (before.right - before.left) > 0.6 * before.size) return false
  }
  return isTitle || line.left - own.left < setIn * line.size
}

/** Titles of several lines stand in the middle. */
const isCentred = ({ left, right, size }: PageLine, margins: Margins): boolean =>
  left - margins.left > setIn * size && Math.abs(left + right - margins.left - margins.right) < 1.5 * size

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
