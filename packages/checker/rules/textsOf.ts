import type { ReadText } from '@hengjian/report'
import { oncePerFile } from './once.ts'
import type { CheckedFile } from './rule.ts'

/** A text of a document: a paragraph, or a cell of a table. */
export type DocumentText = {
  readonly text: ReadText
  readonly document: string
  readonly id: string
  readonly isCell: boolean
}

const readTexts = ({ documents }: CheckedFile): readonly DocumentText[] =>
  documents.flatMap(({ id: document, blocks }) =>
    blocks.flatMap((block, at): readonly DocumentText[] =>
      block.kind === 'paragraph'
        ? [{ text: block.text, document, id: `${document}.b${at}`, isCell: false }]
        : block.cells.map((cell) => ({
            text: cell.text,
            document,
            id: `${document}.b${at}.${cell.row}.${cell.column}`,
            isCell: true,
          })),
    ),
  )

/** Every text of a file in reading order, with a name of its own for its numbers. */
export const textsOf = oncePerFile(readTexts)

/**
 * Texts that hold one of the marks without which a rule has nothing to ask: most cells are a word or a number, and a
 * pattern asked of each of them costs more than all that it finds.
 */
export const textsWith = (file: CheckedFile, ...marks: readonly string[]): readonly DocumentText[] =>
  textsOf(file).filter(({ text }) => marks.some((mark) => text.text.includes(mark)))
