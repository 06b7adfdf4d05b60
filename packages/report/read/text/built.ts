import type { Mark, ReadCell, ReadParagraph, ReadTable, ReadText } from '../../model/reading.ts'

/** A stretch of a line with its physical line number; `glue` is what joins it to the stretch before. */
export type Piece = { readonly line: number; readonly text: string; readonly glue?: string }

/** Pieces as one text in which every character knows its line. */
export function joined(pieces: readonly Piece[]): ReadText {
  const marks: Mark[] = []
  let text = ''
  for (const piece of pieces) {
    if (text !== '') text += piece.glue ?? ''
    if (marks.at(-1)?.place.line !== piece.line) marks.push({ at: text.length, place: { line: piece.line } })
    text += piece.text
  }
  return { text, marks }
}

export const paragraphOf = (pieces: readonly Piece[], outline: number | null = null): ReadParagraph => ({
  kind: 'paragraph',
  text: joined(pieces),
  outline,
})

/** Rows of cells as a table. A blank cell keeps its place, so that a rule can point at what is not there. */
export function tableOf(rows: readonly (readonly (readonly Piece[])[])[], table: number): ReadTable {
  const cells: ReadCell[] = rows.flatMap((row, rowAt) =>
    row.map((pieces, columnAt) => {
      const { text, marks } = joined(pieces)
      return {
        row: rowAt,
        column: columnAt,
        rowSpan: 1,
        columnSpan: 1,
        text: {
          text,
          marks: marks.map(({ at, place }) => ({
            at,
            place: { ...place, table, row: rowAt + 1, column: columnAt + 1 },
          })),
        },
      }
    }),
  )
  return {
    kind: 'table',
    rows: rows.length,
    columns: Math.max(0, ...rows.map((row) => row.length)),
    cells,
    known: 'file',
  }
}

/** A table that was put together elsewhere as one of the file: its cells know their lines and get their places. */
export const inFile = (read: ReadTable, table: number): ReadTable => ({
  ...read,
  cells: read.cells.map((cell) => ({
    ...cell,
    text: {
      ...cell.text,
      marks: cell.text.marks.map(({ at, place }) => ({
        at,
        place: { ...place, table, row: cell.row + 1, column: cell.column + 1 },
      })),
    },
  })),
})
