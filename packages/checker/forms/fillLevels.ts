import type { FormCell, IndicatorRow } from './form.ts'
import { belongs, familyOf } from './words/levels.ts'
import { squeeze } from './words/squeeze.ts'

const said = (cell: FormCell | null): cell is FormCell => cell !== null && cell.text !== ''

/**
 * A first or second level is printed once for its rows, in the first of them or, where merged cells were taken
 * apart, in the middle. A row takes what stands above it, as long as its second level can belong to it; otherwise
 * the next first level below that it can belong to.
 */
export function fillLevels(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  let level1: FormCell | null = null
  let level2: FormCell | null = null
  return rows.map((row, at) => {
    if (said(row.level1)) {
      // The cell of a merged first level: the rows below it begin anew.
      if (level1 === null || squeeze(level1.text) !== squeeze(row.level1.text))
        level2 = said(row.level2) ? row.level2 : level2
      level1 = row.level1
    }
    if (said(row.level2)) level2 = row.level2
    const second = level2
    if (
      second &&
      (level1 === null || (!belongs(level1.text, second.text) && familyOf(second.text) !== null))
    ) {
      const below = rows.slice(at).find((next) => said(next.level1))?.level1
      if (below && belongs(below.text, second.text)) level1 = below
    }
    return {
      ...row,
      level1: said(row.level1) ? row.level1 : level1,
      level2: said(row.level2) ? row.level2 : level2,
    }
  })
}
