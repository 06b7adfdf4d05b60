/** A cell to write. `number` is decimal text and becomes a real number with the given format. */
export type PlannedCell = {
  readonly text?: string
  readonly number?: string
  /** Excel number format: `0.00`, `#,##0.00`, `0.00%`. */
  readonly format?: string
  /** `2023-12-31`. */
  readonly date?: string
  readonly columnSpan?: number
  readonly rowSpan?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly bold?: boolean
  /** Eight hexadecimal digits, opacity first: `FFF4F5F7`. */
  readonly fill?: string
  readonly border?: boolean
  readonly wrap?: boolean
  /** Shown when the mouse rests on the cell. */
  readonly note?: string
  /** Points. */
  readonly size?: number
  /** 宋体 without it. */
  readonly font?: string
}

export type PlannedList = {
  readonly column: number
  readonly firstRow: number
  readonly lastRow: number
  readonly options: readonly string[]
  /** Title of the message that something else was typed. */
  readonly title: string
}

export type PlannedPrint = {
  /** Millimetres. */
  readonly margins?: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** First and last row repeated on every page, when they are not the `headRows`. */
  readonly repeatRows?: readonly [number, number]
  /** Rows after which a page ends. */
  readonly breakAfter?: readonly number[]
  /** Excel's own notation: `&C— &P —`. */
  readonly footer?: string
  /** Prints the planned cells only, whatever people write beside them. */
  readonly area?: boolean
}

export type PlannedSheet = {
  readonly name: string
  readonly orientation: 'portrait' | 'landscape'
  /** Widths in characters; a Chinese character takes two. */
  readonly columns: readonly number[]
  /** Cells from left to right; places covered from above are passed over. */
  readonly rows: readonly (readonly PlannedCell[])[]
  /** Rows that stay on screen and repeat on paper. */
  readonly headRows: number
  /** Columns that stay on screen. */
  readonly headColumns?: number
  /** Drop-downs; their words go to a hidden sheet. */
  readonly lists?: readonly PlannedList[]
  /** Heights in points by row number; the rest follow their content. */
  readonly heights?: Readonly<Record<number, number>>
  /** Formats by column number for what people will type below: `@` keeps leading zeros. */
  readonly formats?: Readonly<Record<number, string>>
  readonly hidden?: boolean
  readonly print?: PlannedPrint
}

export type WorkbookPlan = {
  readonly title: string
  readonly sheets: readonly PlannedSheet[]
  /** ISO instant in the properties. With it, the same plan gives the same bytes. */
  readonly createdAt?: string
}
