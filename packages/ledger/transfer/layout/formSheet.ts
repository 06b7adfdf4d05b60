import type { MoneyUnit } from '../../cells/result.ts'
import { isMoneyUnit } from '../moneyUnits.ts'
import { type Block, blocksOf } from './blocks.ts'
import type { FormLayout } from './formLayout.ts'
import type { Grid } from './grid.ts'
import type { HeadBand } from './headBand.ts'
import { rowLabels } from './rowLabels.ts'
import type { TitleLines } from './titleLines.ts'

/** A block with the labels of its rows, as they compare. */
export type LabelledBlock = Block & { readonly labelled: ReadonlyMap<number, readonly string[]> }

/** A sheet that is known to be one form, ready to be asked for cells. */
export type FormSheet = {
  readonly layout: FormLayout
  readonly grid: Grid
  readonly head: HeadBand
  readonly blocks: readonly LabelledBlock[]
  /** Rows of the table, without the header. */
  readonly rows: readonly number[]
  /** Null where the sheet does not say it, or says one that cannot be read (千元). */
  readonly moneyUnit: MoneyUnit | null
  /** What the sheet says, for the sentence. */
  readonly moneyUnitWritten: string | null
}

/** Joins what was found out about a sheet. */
export function formSheet(
  layout: FormLayout,
  grid: Grid,
  head: HeadBand,
  { moneyUnit }: TitleLines,
): FormSheet {
  const rows = grid.rows.filter((row) => row > head.bottom)
  return {
    layout,
    grid,
    head,
    rows,
    blocks: blocksOf(layout, head).map((block) => ({
      ...block,
      labelled: new Map(rows.map((row) => [row, rowLabels(grid, layout, block, row)])),
    })),
    moneyUnit: moneyUnit !== null && isMoneyUnit(moneyUnit) ? moneyUnit : null,
    moneyUnitWritten: moneyUnit,
  }
}
