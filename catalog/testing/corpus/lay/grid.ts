import type { PageCell } from './page.ts'

/** A place of a grid: the first of its cell, one that the cell covers to the right, or one that it covers downwards. */
export type Place = { readonly text: string; readonly at: 'first' | 'right' | 'below' }

/** Every place of a table, cells with spans spread out. Places that no cell covers are empty first ones. */
export function gridOf(rows: readonly (readonly PageCell[])[]): readonly (readonly Place[])[] {
  const grid: Place[][] = rows.map(() => [])
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const { text, columns, rows: height } of row) {
      while (grid[y]?.[x]) x += 1
      for (let down = 0; down < height; down += 1)
        for (let right = 0; right < columns; right += 1) {
          const line = grid[y + down]
          if (line) line[x + right] = { text, at: down > 0 ? 'below' : right > 0 ? 'right' : 'first' }
        }
      x += columns
    }
  }
  return grid.map((line) => Array.from(line, (place) => place ?? { text: '', at: 'first' as const }))
}
