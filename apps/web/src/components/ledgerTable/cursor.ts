/** The cell of a table on which the keyboard stands. */
export type Cursor = { readonly row: number; readonly column: number }
export type Size = { readonly rows: number; readonly columns: number }

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), Math.max(count - 1, 0))

/**
 * Where a key leads, as in a spreadsheet; null for keys that do not move.
 * Home and End stay in the row, with Ctrl they go to the first and last row.
 */
export function moveCursor(from: Cursor, key: string, size: Size, ctrl = false): Cursor | null {
  const to = (row: number, column: number): Cursor => ({
    row: within(row, size.rows),
    column: within(column, size.columns),
  })
  switch (key) {
    case 'ArrowUp':
      return to(from.row - 1, from.column)
    case 'ArrowDown':
      return to(from.row + 1, from.column)
    case 'ArrowLeft':
      return to(from.row, from.column - 1)
    case 'ArrowRight':
      return to(from.row, from.column + 1)
    case 'PageUp':
      return to(from.row - 15, from.column)
    case 'PageDown':
      return to(from.row + 15, from.column)
    case 'Home':
      return ctrl ? to(0, 0) : to(from.row, 0)
    case 'End':
      return ctrl ? to(size.rows - 1, size.columns - 1) : to(from.row, size.columns - 1)
    default:
      return null
  }
}
