import type { Day } from '@hengjian/values'
import type { Area } from '../address.ts'

/** One filled cell as it stands in the file. Blank cells are absent from their row. */
export type SheetCell = {
  /** What stands there: a number as exact decimal text (`98.22%` where shown so), a day as `2023-12-31`, words. */
  readonly text: string
  /** A formula is given by its last saved result, an error such as `#REF!` by its name. */
  readonly kind: 'text' | 'number' | 'date' | 'flag' | 'formula' | 'error'
  /** The number behind the text, to the 15 digits that Excel itself keeps; also of a percentage or a date. */
  readonly number?: string
  readonly date?: Day
  /** The formula without `=`. */
  readonly formula?: string
  /** The number format, where it is not the general one: `0.00%`. */
  readonly format?: string
}

/** A row with at least one filled cell. */
export type SheetRow = {
  /** Counted from 1, as Excel shows it. */
  readonly number: number
  /** Hidden by hand or by a filter; still part of the file. */
  readonly hidden: boolean
  /** Filled cells by column letters, from left to right. */
  readonly cells: ReadonlyMap<string, SheetCell>
}

/** What of a sheet stands outside its rows. */
export type SheetLayout = {
  /** Merged areas; only their first cell is read, whatever an old value hides behind the others. */
  readonly merges: readonly Area[]
  /** Letters of hidden columns. */
  readonly hiddenColumns: readonly string[]
}

/** A sheet read whole. */
export type Sheet = SheetLayout & {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
}
