import type { Day } from '@hengjian/values'
import type { Area } from './address.ts'

/** One filled cell as it stands in the file. Blank cells are absent from their row. */
export type SheetCell = {
  /** What stands there: a number as exact decimal text, a date as `2023-12-31`, otherwise the words. */
  readonly text: string
  /** The number as decimal text, to the 15 digits that Excel itself keeps; also of a date (its serial). */
  readonly number?: string
  /** The day, when the cell is formatted as a date. */
  readonly date?: Day
  /** The formula without `=`; text, number and date are its last saved result. */
  readonly formula?: string
  /** The number format, where it is not the general one: `0.00%`. */
  readonly format?: string
  /** The cell holds an error such as `#REF!`, which `text` names. */
  readonly error?: true
}

/** A row with at least one filled cell. */
export type SheetRow = {
  /** Counted from 1, as Excel shows it. */
  readonly number: number
  /** Hidden by hand or by a filter; still part of the file. */
  readonly hidden: boolean
  /** Filled cells by column letters. */
  readonly cells: Readonly<Record<string, SheetCell>>
}

/** What of a sheet stands outside its rows. */
export type SheetLayout = {
  readonly merges: readonly Area[]
  /** Letters of hidden columns. */
  readonly hiddenColumns: readonly string[]
}

/** A sheet read whole. */
export type SheetRows = SheetLayout & {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
}
