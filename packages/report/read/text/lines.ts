/** A physical line of a text file, from 1, without its end, and how many pages ended before it. */
export type Line = { readonly number: number; readonly text: string; readonly page: number }

/** Physical lines; a form feed ends a page and stands between lines without being one. */
export function linesOf(text: string): readonly Line[] {
  let page = 0
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => {
      page += line.split('\f').length - 1
      return { number: index + 1, text: line.replaceAll('\f', ''), page }
    })
}

export const isBlankLine = ({ text }: Line): boolean => text.trim() === ''

const narrow = /[\u0020-\u007E\u00A0-\u00FF]/g

/** Width as printed: a Chinese character and its punctuation take two, Latin letters and digits one. */
export const widthOf = (text: string): number => text.length * 2 - (text.match(narrow)?.length ?? 0)

const wide = /[\u1100-\u115F\u2E80-\uFFEF]/g

/** The same where signs that Chinese and Latin print share, like ≥ and ①, take one. */
export const narrowWidthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0)
