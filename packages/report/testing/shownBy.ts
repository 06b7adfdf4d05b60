import type { Reading } from '../model/reading.ts'

/** Words of a reading in their order, cells with their place and merges: what readings of two formats must share. */
export const shownBy = ({ blocks }: Reading): readonly (string | readonly (string | number)[])[] =>
  blocks.flatMap((block): readonly (string | readonly (string | number)[])[] =>
    block.kind === 'paragraph'
      ? [block.text.text.replaceAll(/\s+/g, ' ')]
      : block.cells.map(({ row, column, rowSpan, columnSpan, text }) => [
          row,
          column,
          rowSpan,
          columnSpan,
          text.text,
        ]),
  )
