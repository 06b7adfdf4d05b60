import { assertInvariant } from '@hengjian/values'
import type { Block } from '../../model/report.ts'
import { layOutTable } from '../layout/layOutTable.ts'

/** The columns of one sheet, fine enough for every table on it. Lengths are points. */
export type SheetColumns = {
  readonly width: number
  readonly widths: readonly number[]
  /** The first column that begins at or after a distance from the left edge. */
  readonly at: (distance: number) => number
}

/** Rules that nearly stand under one another are made one. */
const nearness = 1.5

/**
 * A sheet has one set of columns, a part may hold several tables: the columns are cut wherever one of
 * them has a rule, and the cells of the others reach over several.
 */
export function sheetColumns(blocks: readonly Block[], width: number): SheetColumns {
  const rules = blocks.flatMap((block) =>
    block.kind === 'table' ? rulesOf(layOutTable(block, width).widths) : [],
  )
  const edges: number[] = [0]
  for (const rule of [...rules, width].sort((a, b) => a - b)) {
    if (rule - (edges.at(-1) as number) > nearness) edges.push(rule)
  }
  return {
    width,
    widths: edges.slice(1).map((edge, index) => edge - (edges[index] as number)),
    at: (distance) => {
      const column = edges.findIndex((edge) => edge + nearness >= distance)
      assertInvariant(column >= 0, `no column begins at ${distance} points`)
      return column
    },
  }
}

const rulesOf = (widths: readonly number[]): readonly number[] => {
  let distance = 0
  return widths.map((width) => (distance += width))
}
