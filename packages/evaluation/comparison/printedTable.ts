import { columnIndex, type SourceSheet } from '@hengjian/ledger'

/** A cell of a table as somebody printed it, with its grid place from 0. */
export type PrintedCell = {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly place: string
}

/** The cells of a sheet that say something. The grid place is that of the sheet; a merged area speaks in its first cell. */
export const printedCells = ({ rows }: SourceSheet): readonly PrintedCell[] =>
  rows.flatMap(({ number, cells }) =>
    [...cells].map(([letters, text]) => ({
      row: number - 1,
      column: columnIndex(letters),
      text,
      place: `${letters}${number}`,
    })),
  )

/** Words for comparing: without blanks, widths of characters, ordinals, 其中 and what stands in brackets. */
export const plainLabel = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s:：、,，。.]/g, '')
    .replaceAll(/\((?:万元|元|㎡|m2|%|分)\)|<\/?sup>/g, '')
    .replace(/^(?:其中|\d+)/, '')
