import { paragraphOf, type Piece } from './built.ts'
import type { ReadParagraph } from '../../model/reading.ts'
import type { Cuts } from './cuts.ts'
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
/** Blank lines and the number of a page that may stand between two lines of a paragraph. */
const mostBetween = 6

/** How wide full lines are, and how much less they may be. */
export type Width = { readonly typical: number; readonly slack: number }

/** What is known of the page on which lines stood: its width, where it cut them, and which of them only number pages. */
export type PageOfLines = {
  readonly width: Width | null
  readonly cuts: Cuts | null
  readonly marks: ReadonlySet<Line>
}

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
const isRow = (text: string, words = text): boolean =>
  (!/[，。；！？]/.test(text) && /(?:^|\s)-?\d[\d.,%]*\s+-?\d[\d.,%]*$/.test(text)) ||
  (!/[，。；！？、]/.test(text) && words.split(/\s+/).length >= 4)

const goesOn = (before: string, after: string, gap: number, width: Width | null, first: boolean): boolean => {
  if (isRow(before) || isRow(after)) return false
  if (begins.test(after) && !open.test(before)) return false
  if (heading.test(before) || heading.test(after) || ends.test(before)) return false
  if (width !== null)
    return (
      widthOf(before) >= width.typical - (first ? firstLineIndent : 0) - width.slack && gap <= mostBetween
    )
  // A page break in a file of unbroken lines: a long line without an end, blank lines, and then its rest.
  return gap >= 3 && widthOf(before) > 60 && !begins.test(after)
}

const value =
  '[≥≤＞＜><=]{0,2}\\d[\\d.,]*\\s?[%％元万亿美个家次人批场件户项期亩名天月年列辆套吨公里平方米台分]{0,4}'
/** 5 个 7 个, 110 亿元 126.45 亿元: cells of numbers, which no word goes on with. */
const values = new RegExp(`^${value}(?:\\s+${value})+$`)

/** 政府采购执行率 6: a name and its points, and no number that goes on in the next line. */
const named = /^[^，。；：、]+\s\d{1,2}$/

/** Blanks that are set between words and numbers are none between cells. */
const unspaced = (text: string): string =>
  text.replaceAll(/(\p{Script=Han}) (?=\d)/gu, '$1').replaceAll(/([\d%]) (?=\p{Script=Han})/gu, '$1')

/** Whether a line goes on in the next where every line was cut as it came: only full ones do. */
function goesOver(line: Line, next: Line, cuts: Cuts, isFirst: boolean): boolean {
  const [before, after] = [line.text.trim(), next.text.trim()]
  if (!cuts.goesOver(line, next) || values.test(before) || values.test(after)) return false
  if (isFirst && named.test(before) && /^\d/.test(after)) return false
  if (!cuts.isWide(line) || !cuts.isIndented)
    return (
      !isRow(before, unspaced(before)) &&
      !isRow(after, unspaced(after)) &&
      !ends.test(before) &&
      (!begins.test(after) || open.test(before))
    )
  // First lines are indented: what is not goes on, unless it is a row below the last line of a paragraph.
  if (/^[\u3000 ]{2}/.test(next.text) || isRow(after)) return false
  return !ends.test(before) || cuts.isWide(next) || ends.test(after)
}

/** Lines outside tables as paragraphs; what a page or its width has cut is joined again. */
export function paragraphsOf(
  lines: readonly Line[],
  { width, cuts, marks }: PageOfLines,
): readonly ReadParagraph[] {
  const paragraphs: { readonly pieces: Piece[]; readonly outline: number | null }[] = []
  let last: Line | null = null
  let numbers: Line[] = []
  const begin = (line: Line): void => {
    const text = line.text.trim()
    const [, signs, words] = heading.exec(text) ?? []
    paragraphs.push({
      pieces: [{ line: line.number, text: words ?? text }],
      outline: signs?.length ?? null,
    })
  }
  for (const line of lines) {
    if (isBlankLine(line)) continue
    if (marks.has(line)) {
      numbers.push(line)
      continue
    }
    const current = paragraphs.at(-1)
    const [before, after] = [last?.text.trim() ?? '', line.text.trim()]
    const gap = line.number - (last?.number ?? 0)
    const joins =
      last !== null &&
      current !== undefined &&
      (cuts
        ? gap <= mostBetween && goesOver(last, line, cuts, current.pieces.length === 1)
        : goesOn(before, after, gap, width, current.pieces.length === 1))
    // The number of a page within a paragraph is none of its words.
    if (joins) current.pieces.push({ line: line.number, text: after, glue: between(before, after) })
    else for (const each of [...numbers, line]) begin(each)
    numbers = []
    last = line
  }
  for (const each of numbers) begin(each)
  return paragraphs.map(({ pieces, outline }) => paragraphOf(pieces, outline))
}
