/** A cell to write. `number` is decimal text and becomes a real number with the given format. */
export type PlannedCell = {
  readonly text?: string
  readonly number?: string
  /** Excel number format: `0.00`, `#,##0.00`, `0.00%`. */
  readonly format?: string
  readonly date?: string
  readonly columnSpan?: number
  readonly rowSpan?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly bold?: boolean
  readonly fill?: string
  readonly border?: boolean
  readonly wrap?: boolean
  readonly note?: string
  readonly size?: number
}

export type PlannedList = {
  readonly column: number
  readonly firstRow: number
  readonly lastRow: number
  readonly options: readonly string[]
  readonly title: string
}

export type PlannedSheet = {
  readonly name: string
  readonly orientation: 'portrait' | 'landscape'
  /** Widths in characters. */
  readonly columns: readonly number[]
  readonly rows: readonly (readonly PlannedCell[])[]
  /** Rows that stay on screen and repeat on paper. */
  readonly headRows: number
  /** Drop-downs; their words go to a hidden sheet. */
  readonly lists?: readonly PlannedList[]
}

export type WorkbookPlan = { readonly title: string; readonly sheets: readonly PlannedSheet[] }
