import type { PlacedCell } from './placedForm.ts'
import { plainLabel, type PrintedCell } from './printedTable.ts'

/** Finds the cells of the print for the values of ours in a paired row. */
export type Lookup = (printRow: number, values: readonly PlacedCell[]) => ReadonlyMap<PlacedCell, PrintedCell>

type Anchor = { readonly row: number; readonly column: number; readonly print: PrintedCell }

/**
 * Columns by the labels that stand on both sides: the nearest one above in the same column says where the column
 * stands in print, those to the left in the same row whether the row slipped. Numbers among the labels (points, targets) are taken where they are expected, never as guides.
 */
export function columnMap(
  ours: readonly PlacedCell[],
  print: readonly PrintedCell[],
  printRow: ReadonlyMap<number, number>,
): Lookup {
  const labels = ours.filter(
    ({ cell, row }) => cell.role === 'label' && cell.text !== '' && printRow.has(row),
  )
  const sameAs = ({ row, cell }: PlacedCell): readonly PrintedCell[] =>
    print.filter((one) => one.row === printRow.get(row) && plainLabel(one.text) === plainLabel(cell.text))
  const guides = labels.flatMap((label): readonly Anchor[] => {
    const [only, ...more] = sameAs(label)
    return only && more.length === 0 && !isNumber(label.cell.text)
      ? [{ row: label.row, column: label.column, print: only }]
      : []
  })
  const usual = usualOffset(guides)
  const withValues = new Set(ours.flatMap(({ row, cell }) => ((cell.figure ?? cell.edits) ? [row] : [])))
  const heads = guides.filter(({ row }) => !withValues.has(row))
  const headOffset = (row: number, column: number): number => {
    const above = heads.filter((guide) => guide.column === column && guide.row < row)
    const head = above.toSorted((one, other) => other.row - one.row)[0]
    return head ? head.print.column - head.column : usual
  }
  // A row that slipped in print slipped with its labels: the nearest one on the left says by how much.
  const slipAt = (row: number, column: number): number => {
    const left = guides.filter((guide) => guide.row === row && guide.column < column)
    const nearest = left.toSorted((one, other) => other.column - one.column)[0]
    return nearest ? nearest.print.column - nearest.column - headOffset(row, nearest.column) : 0
  }
  const offsetAt = ({ row, column }: PlacedCell): number => headOffset(row, column) + slipAt(row, column)
  const used = new Set<PrintedCell>(guides.map((guide) => guide.print))
  for (const label of labels) {
    const expected = label.column + offsetAt(label)
    const free = sameAs(label).filter((one) => !used.has(one))
    const nearest = free.toSorted(
      (one, other) => Math.abs(one.column - expected) - Math.abs(other.column - expected),
    )[0]
    const isNear = nearest && Math.abs(nearest.column - expected) < label.cell.columnSpan
    if (nearest && (isNear || free.length === 1)) used.add(nearest)
  }
  return (at, values) => {
    const found = new Map<PlacedCell, PrintedCell>()
    const left = print.filter((one) => one.row === at && !used.has(one))
    for (const place of values) {
      const from = place.column + offsetAt(place)
      const there = left.find((one) => one.column >= from && one.column < from + place.cell.columnSpan)
      if (there) found.set(place, left.splice(left.indexOf(there), 1)[0] ?? there)
    }
    // What stands in the row and belongs to no column: as many as are wanted, so in their order.
    const wanted = values.filter((place) => !found.has(place) && place.cell.text !== '')
    if (wanted.length === left.length)
      for (const [index, place] of wanted.entries()) {
        const there = left[index]
        if (there) found.set(place, there)
      }
    return found
  }
}

const isNumber = (text: string): boolean => /^[\d.,%]+$/.test(text.trim())

/** By how much the print is shifted as a whole: a margin column, for instance. */
function usualOffset(guides: readonly Anchor[]): number {
  const counts = new Map<number, number>()
  for (const { column, print } of guides)
    counts.set(print.column - column, (counts.get(print.column - column) ?? 0) + 1)
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}
