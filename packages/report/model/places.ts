import type { FigureSpan, Text } from './figure.ts'
import type { Block, Part, Report } from './report.ts'
import { gridOf, placesOf } from './table.ts'

/** A figure with the place where it is printed. Row and column are those of the grid, from 0. */
export type FigurePlace = {
  readonly part: string
  readonly block: number
  readonly row: number | null
  readonly column: number | null
  /** The whole text around it. */
  readonly text: string
  readonly figure: FigureSpan
}

/**
 * Every figure of a report in reading order.
 * @throws TableError where a table does not fill its grid
 */
export const figuresOf = (report: Report): readonly FigurePlace[] =>
  report.parts.flatMap((part) => part.blocks.flatMap((block, index) => figuresOfBlock(part, block, index)))

function figuresOfBlock(part: Part, block: Block, index: number): readonly FigurePlace[] {
  const at = ({ text, figures }: Text, row: number | null, column: number | null): readonly FigurePlace[] =>
    figures.map((figure) => ({ part: part.id, block: index, row, column, text, figure }))
  if (block.kind === 'paragraph') return at(block.text, null, null)
  if (block.kind !== 'table') return []
  return placesOf(gridOf(block)).flatMap(({ cell, row, column }) => at(cell.text, row, column))
}
