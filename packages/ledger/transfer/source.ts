/** A merged area; rows and columns counted from 1, both ends included. */
export type SourceArea = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Filled cells by column letter, under the number that the row has in the file. */
export type SourceRow = {
  readonly number: number
  readonly cells: ReadonlyMap<string, string>
  /** Hidden by hand or by a filter; still part of the file. */
  readonly hidden?: boolean
}

/** A sheet of any origin (file or clipboard) as the import reads it. */
export type SourceSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SourceRow[]
  /** Where the origin knows them; a paste does not. */
  readonly merges?: readonly SourceArea[]
}

/** `0` → A, `27` → AB. */
export function columnLetter(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}

/** The inverse of `columnLetter`: A → `0`, AB → `27`. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The text of a cell without the blanks around it; blank where there is none. */
export const textAt = (row: SourceRow, column: string | undefined): string =>
  column === undefined ? '' : (row.cells.get(column) ?? '').trim()
