import type { FigureSpan, Text } from './figure.ts'
import type { Block, Report } from './report.ts'
import { gridOf, placesOf } from './table.ts'

/** A figure as a reader can find it again: without the key of what stood behind it. */
export type ProjectedFigure = Omit<FigureSpan, 'figure'>
export type ProjectedText = { readonly text: string; readonly figures: readonly ProjectedFigure[] }

export type ProjectedCell = ProjectedText & {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export type ProjectedBlock =
  | {
      readonly kind: 'heading'
      readonly level: number
      readonly number: string | null
      readonly text: string
    }
  | ({ readonly kind: 'paragraph' } & ProjectedText)
  | { readonly kind: 'table'; readonly columns: number; readonly cells: readonly ProjectedCell[] }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'signatures'; readonly labels: readonly string[] }

export type ProjectedPart = {
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly ProjectedBlock[]
}

/**
 * What a report must still say after it was written and read again: words, figures, merges and order.
 * Widths, alignment, emphasis and page breaks are looks, keys of figures stay in the program.
 * @throws TableError where a table does not fill its grid
 */
export const project = (report: Report): readonly ProjectedPart[] =>
  report.parts.map(({ title, orientation, blocks }) => ({
    title,
    orientation,
    blocks: blocks.flatMap(projectBlock),
  }))

function projectBlock(block: Block): readonly ProjectedBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', ...projectText(block.text) }]
    case 'table':
      return [
        {
          kind: 'table',
          columns: block.columns.length,
          cells: placesOf(gridOf(block)).map(({ cell, row, column }) => ({
            row,
            column,
            rowSpan: cell.rowSpan,
            columnSpan: cell.columnSpan,
            ...projectText(cell.text),
          })),
        },
      ]
    case 'pageBreak':
      return []
    case 'heading':
    case 'note':
    case 'signatures':
      return [block]
  }
}

const projectText = ({ text, figures }: Text): ProjectedText => ({
  text,
  figures: figures.map(({ start, end, value, unit, precision, approximation }) => ({
    start,
    end,
    value,
    unit,
    precision,
    approximation,
  })),
})
