import { placeAt, type FilePlace } from '@hengjian/report'
import { oncePerFile } from './once.ts'
import type { CheckedFile } from './rule.ts'
import { textsOf } from './textsOf.ts'

/** A line of a paragraph or of a cell, with its place. */
export type DocumentLine = {
  readonly text: string
  readonly document: string
  readonly place: FilePlace
  /** Lines that belong together: those of one cell, and those of all paragraphs of a document. */
  readonly series: string
}

/** Every line of a file in reading order: a cell can hold a whole report, line by line. */
export const linesOf = oncePerFile((file): readonly DocumentLine[] =>
  textsOf(file).flatMap(({ text: source, document, id, isCell }) => {
    let from = 0
    return source.text.split('\n').flatMap((line) => {
      const at = from
      from += line.length + 1
      const text = line.trim()
      return text === ''
        ? []
        : [{ text, document, place: placeAt(source, at), series: isCell ? id : document }]
    })
  }),
)

/** Lines that hold one of the marks without which a rule has nothing to ask. */
export const linesWith = (file: CheckedFile, ...marks: readonly string[]): readonly DocumentLine[] =>
  linesOf(file).filter(({ text }) => marks.some((mark) => text.includes(mark)))
