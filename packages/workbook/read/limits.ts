/** How much of a file is read before it is refused. */
export type ReadLimits = {
  readonly fileBytes: number
  /** Bytes of all parts together after unpacking: a small file that unpacks beyond this is refused. */
  readonly unpackedBytes: number
  readonly rows: number
  readonly columns: number
  readonly cells: number
  readonly sheets: number
  /** Characters in one cell; Excel itself allows 32,767. */
  readonly cellCharacters: number
}

/** Room for 100,000 rows of 15 columns, with some to spare. */
export const readLimits: ReadLimits = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 600 * 1024 * 1024,
  rows: 120_000,
  columns: 300,
  cells: 3_000_000,
  sheets: 200,
  cellCharacters: 32_767,
}
