/** A cell as it is shown, with its kind. Numbers are decimal text, days are YYYY-MM-DD. */
export type SheetCell = {
  readonly text: string
  readonly kind: 'text' | 'number' | 'date' | 'flag' | 'formula'
  /** Covered by a merge that begins elsewhere. */
  readonly covered: boolean
}

export type SheetRow = {
  readonly number: number
  readonly hidden: boolean
  readonly cells: ReadonlyMap<string, SheetCell>
}

/** A sheet: rows with content, by their number in the file; columns by letter. */
export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
  readonly merges: number
}
