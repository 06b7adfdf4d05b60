/** A physical line of a text file, from 1, without its end. */
export type Line = { readonly number: number; readonly text: string }

/** Physical lines; a form feed ends a page and stands between lines without being one. */
export const linesOf = (text: string): readonly Line[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: line.replaceAll('\f', '') }))

export const isBlankLine = ({ text }: Line): boolean => text.trim() === ''

const narrow = /[\u0020-\u007E\u00A0-\u00FF]/g

/** Width as printed: a Chinese character and its punctuation take two, Latin letters and digits one. */
export const widthOf = (text: string): number => text.length * 2 - (text.match(narrow)?.length ?? 0)
