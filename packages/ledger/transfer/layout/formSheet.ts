import type { MoneyUnit } from '../../cells/result.ts'
import { isMoneyUnit } from '../moneyUnits.ts'
import { type Block, blocksOf } from './blocks.ts'
import type { FormLayout } from './formLayout.ts'
import type { Grid } from './grid.ts'
import type { HeadBand } from './headBand.ts'
import type { TitleLines } from './titleLines.ts'

/** A sheet that is known to be one form, ready to be asked for cells. */
export type FormSheet = {
  readonly layout: FormLayout
  readonly grid: Grid
  readonly head: HeadBand
  readonly blocks: readonly Block[]
  /** Null where the sheet does not say it, or says one that cannot be read (千元). */
  readonly moneyUnit: MoneyUnit | null
  /** What the sheet says, for the sentence. */
  readonly moneyUnitWritten: string | null
}

/** Joins what was found out about a sheet. */
export const formSheet = (
  layout: FormLayout,
  grid: Grid,
  head: HeadBand,
  { moneyUnit }: TitleLines,
): FormSheet => ({
  layout,
  grid,
  head,
  blocks: blocksOf(layout, head),
  moneyUnit: moneyUnit !== null && isMoneyUnit(moneyUnit) ? moneyUnit : null,
  moneyUnitWritten: moneyUnit,
})

/** Rows of the table, without the header. */
export const bodyRows = ({ grid, head }: FormSheet): readonly number[] =>
  grid.rows.filter((row) => row > head.bottom)
